import { useCallback, useState } from 'react';
import TextField from '@material-ui/core/TextField';
import { useApi } from '@backstage/core-plugin-api';
import { Waiver } from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../api';
import { useText } from '../hooks/useText';
import { FormDialog } from './FormDialog';
import { GapOf } from './GapOf';
import { WaiverLine } from './WaiverLine';
import { REASON_MAX } from './waiverForm';

/** What can be decided on a waiver. */
export type WaiverAction = NonNullable<Waiver['actions']>[number];

/** Props of {@link DecideDialog}. */
export interface DecideDialogProps {
  waiver: Waiver;
  action: WaiverAction;
  controlTitle: string;
  onClose(): void;
  /** Told of the waiver as it is then. */
  onDecided(waiver: Waiver): void;
}

/** Approves, refuses or withdraws a waiver, with a word to it. */
export function DecideDialog(props: DecideDialogProps) {
  const { waiver, action, controlTitle, onClose, onDecided } = props;
  const api = useApi(detectiveControlsApiRef);
  const t = useText();
  const [note, setNote] = useState('');
  const submit = useCallback(async () => {
    onDecided(
      await api.decideWaiver(waiver.id, action, {
        note: note.trim() || undefined,
      }),
    );
  }, [api, waiver.id, action, note, onDecided]);
  return (
    <FormDialog
      title={t(`work.decide.${action}`)}
      submit={t(`work.${action}`)}
      onClose={onClose}
      onSubmit={submit}
    >
      <GapOf entityRef={waiver.entityRef} controlTitle={controlTitle} />
      <WaiverLine waiver={waiver} />
      <TextField
        fullWidth
        multiline
        minRows={2}
        margin="dense"
        variant="outlined"
        id="waiver-note"
        label={t('work.note')}
        value={note}
        onChange={event => setNote(event.target.value)}
        inputProps={{ maxLength: REASON_MAX }}
      />
    </FormDialog>
  );
}
