import { useCallback, useState } from 'react';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import { Waiver } from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../api';
import { useText } from '../hooks/useText';
import { FormDialog } from './FormDialog';
import { GapOf } from './GapOf';
import { useWaiverScopes, WaiverScope } from './useWaiverScopes';
import {
  endOfDay,
  firstEndDay,
  isReason,
  REASON_MAX,
  REASON_MIN,
} from './waiverForm';

/** Props of {@link WaiverDialog}. */
export interface WaiverDialogProps {
  /** The entity, or `account/<id>`, whose gap it is. */
  entityRef: string;
  controlId: string;
  /** What the control is called. */
  controlTitle: string;
  /** Asks for this resource (or account) alone; else the reader chooses. */
  subject?: string;
  /** Asks for this finding alone: `<source>:<id>`. */
  finding?: string;
  onClose(): void;
  /** Told of the waiver once it was asked for. */
  onRequested(waiver: Waiver): void;
}

const WHOLE_CONTROL = { subject: undefined, finding: undefined };

/** What tells one scope from another: ids of findings can be ARNs too. */
function keyOf({ subject, finding }: WaiverScope): string {
  return finding === undefined ? `subject ${subject}` : `finding ${finding}`;
}

/** Asks for a waiver: of the whole control on an entity, of one resource, or of one finding. */
export function WaiverDialog(props: WaiverDialogProps) {
  const { entityRef, controlId, controlTitle } = props;
  const { onClose, onRequested } = props;
  const api = useApi(detectiveControlsApiRef);
  const t = useText();
  const [reason, setReason] = useState('');
  const [day, setDay] = useState('');
  const [chosen, setChosen] = useState('');
  const [tried, setTried] = useState(false);
  const fixed = props.finding ?? props.subject;
  const scopes = useWaiverScopes(entityRef, controlId, fixed === undefined);
  const { subject, finding } =
    fixed === undefined
      ? scopes.find(scope => keyOf(scope) === chosen) ?? WHOLE_CONTROL
      : props;
  const endsAt = endOfDay(day, new Date());
  const reasonWrong = tried && !isReason(reason);
  const dayWrong = tried && !endsAt;

  const submit = useCallback(async () => {
    setTried(true);
    if (!endsAt || !isReason(reason)) {
      return false;
    }
    const waiver = await api.requestWaiver({
      entityRef,
      controlId,
      subject,
      finding,
      reason: reason.trim(),
      endsAt,
    });
    onRequested(waiver);
    return undefined;
  }, [
    api,
    entityRef,
    controlId,
    subject,
    finding,
    reason,
    endsAt,
    onRequested,
  ]);

  return (
    <FormDialog
      title={t('work.askWaiver')}
      submit={t('work.ask')}
      onClose={onClose}
      onSubmit={submit}
    >
      <GapOf entityRef={entityRef} controlTitle={controlTitle} />
      <Typography variant="body2" paragraph>
        {t('work.waiverNote')}
      </Typography>
      {fixed !== undefined ? (
        <Typography variant="body2" paragraph>
          {t('work.onlyFor', { subject: fixed })}
        </Typography>
      ) : (
        scopes.length > 0 && (
          <TextField
            select
            fullWidth
            margin="dense"
            variant="outlined"
            id="waiver-subject"
            label={t('work.scope')}
            value={chosen}
            onChange={event => setChosen(event.target.value)}
            SelectProps={{ native: true }}
            InputLabelProps={{ shrink: true }}
          >
            <option value="">{t('work.wholeControl')}</option>
            {scopes.map(scope => (
              <option key={keyOf(scope)} value={keyOf(scope)}>
                {scope.finding === undefined
                  ? scope.label
                  : t('work.oneFinding', { title: scope.label })}
              </option>
            ))}
          </TextField>
        )
      )}
      <TextField
        required
        fullWidth
        multiline
        minRows={3}
        margin="dense"
        variant="outlined"
        id="waiver-reason"
        label={t('work.reason')}
        value={reason}
        onChange={event => setReason(event.target.value)}
        error={reasonWrong}
        helperText={t(reasonWrong ? 'work.reasonWrong' : 'work.reasonHelp', {
          min: String(REASON_MIN),
          max: String(REASON_MAX),
        })}
        inputProps={{ maxLength: REASON_MAX }}
      />
      <TextField
        required
        fullWidth
        type="date"
        margin="dense"
        variant="outlined"
        id="waiver-end"
        label={t('work.endsOn')}
        value={day}
        onChange={event => setDay(event.target.value)}
        error={dayWrong}
        helperText={t(dayWrong ? 'work.endWrong' : 'work.endHelp')}
        InputLabelProps={{ shrink: true }}
        inputProps={{ min: firstEndDay(new Date()) }}
      />
    </FormDialog>
  );
}
