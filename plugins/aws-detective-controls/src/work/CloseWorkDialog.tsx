import { useCallback } from 'react';
import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import { WorkItem } from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../api';
import { useText } from '../hooks/useText';
import { FormDialog } from './FormDialog';
import { GapOf } from './GapOf';
import { WorkItemLine } from './WorkItemLine';

/** Props of {@link CloseWorkDialog}. */
export interface CloseWorkDialogProps {
  item: WorkItem;
  controlTitle: string;
  onClose(): void;
  /** Told of the work item as it is then. */
  onClosed(item: WorkItem): void;
}

/** Closes work on a gap, and its ticket; the gap stays what it is. */
export function CloseWorkDialog(props: CloseWorkDialogProps) {
  const { item, controlTitle, onClose, onClosed } = props;
  const api = useApi(detectiveControlsApiRef);
  const t = useText();
  const submit = useCallback(async () => {
    onClosed(await api.closeWorkItem(item.id));
  }, [api, item.id, onClosed]);
  return (
    <FormDialog
      title={t('work.closeWork')}
      submit={t('work.close')}
      onClose={onClose}
      onSubmit={submit}
    >
      <GapOf entityRef={item.entityRef} controlTitle={controlTitle} />
      <WorkItemLine item={item} />
      <Typography variant="body2">{t('work.closeNote')}</Typography>
    </FormDialog>
  );
}
