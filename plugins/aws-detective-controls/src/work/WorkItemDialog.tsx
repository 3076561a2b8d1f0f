import { useCallback, useId, useState } from 'react';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import useAsync from 'react-use/esm/useAsync';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { WorkItem } from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../api';
import { Muted } from '../components/Muted';
import { useText } from '../hooks/useText';
import { FormDialog } from './FormDialog';
import { GapOf } from './GapOf';
import { usePeople } from './usePeople';

/** Props of {@link WorkItemDialog}. */
export interface WorkItemDialogProps {
  /** The entity, or `account/<id>`, whose gap it is. */
  entityRef: string;
  controlId: string;
  /** What the control is called. */
  controlTitle: string;
  /** Who has the gap: proposed as the one to assign it to. */
  ownerRef?: string;
  onClose(): void;
  /** Told of the work item once it was made. */
  onCreated(item: WorkItem): void;
}

/** The full ref of who was typed; undefined where it is none. A name alone is a group's. */
function assigneeOf(text: string): string | undefined {
  try {
    const ref = parseEntityRef(text.trim(), {
      defaultKind: 'group',
      defaultNamespace: 'default',
    });
    return ['user', 'group'].includes(ref.kind.toLowerCase())
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Assigns a gap to somebody, opens a ticket on it, or both. */
export function WorkItemDialog(props: WorkItemDialogProps) {
  const { entityRef, controlId, controlTitle, ownerRef } = props;
  const { onClose, onCreated } = props;
  const api = useApi(detectiveControlsApiRef);
  const identity = useApi(identityApiRef);
  const t = useText();
  const listId = useId();
  const [typed, setTyped] = useState(ownerRef ?? '');
  const [provider, setProvider] = useState('');
  const [tried, setTried] = useState(false);
  const people = usePeople();
  const me = useAsync(() => identity.getBackstageIdentity(), [identity]);
  const known = useAsync(
    () => api.getWorkItems({ entity: [entityRef], control: [controlId] }),
    [api, entityRef, controlId],
  );
  const providers = known.value?.providers ?? [];
  const assigneeRef = assigneeOf(typed);
  const wrong = typed.trim() ? !assigneeRef : !provider;

  const submit = useCallback(async () => {
    setTried(true);
    if (wrong) {
      return false;
    }
    const item = await api.createWorkItem({
      entityRef,
      controlId,
      assigneeRef,
      provider: provider || undefined,
    });
    onCreated(item);
    return undefined;
  }, [api, wrong, entityRef, controlId, assigneeRef, provider, onCreated]);

  const myRef = me.value?.userEntityRef;
  return (
    <FormDialog
      title={t('work.assign')}
      submit={provider ? t('work.openTicket') : t('work.assignIt')}
      onClose={onClose}
      onSubmit={submit}
    >
      <GapOf entityRef={entityRef} controlTitle={controlTitle} />
      <TextField
        fullWidth
        margin="dense"
        variant="outlined"
        id="work-assignee"
        label={t('work.assignee')}
        value={typed}
        onChange={event => setTyped(event.target.value)}
        error={tried && wrong}
        helperText={t(
          tried && wrong ? 'work.assigneeWrong' : 'work.assigneeHelp',
        )}
        inputProps={{ list: listId, autoComplete: 'off' }}
      />
      <datalist id={listId}>
        {people.map(({ ref, title }) => (
          <option key={ref} value={ref}>
            {title}
          </option>
        ))}
      </datalist>
      {myRef && typed !== myRef && (
        <Button size="small" onClick={() => setTyped(myRef)}>
          {t('work.toMe')}
        </Button>
      )}
      {providers.length > 0 ? (
        <TextField
          select
          fullWidth
          margin="dense"
          variant="outlined"
          id="work-provider"
          label={t('work.ticketIn')}
          value={provider}
          onChange={event => setProvider(event.target.value)}
          SelectProps={{ native: true }}
          InputLabelProps={{ shrink: true }}
        >
          <option value="">{t('work.noTicket')}</option>
          {providers.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </TextField>
      ) : (
        !known.loading && (
          <Muted>
            {known.error ? (
              <>
                {t('work.providersFailed')}{' '}
                <span lang="en">{known.error.message}</span>
              </>
            ) : (
              t('work.noProviders')
            )}
          </Muted>
        )
      )}
    </FormDialog>
  );
}
