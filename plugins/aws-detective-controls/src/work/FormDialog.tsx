import { FormEvent, PropsWithChildren, useEffect, useId, useRef } from 'react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { Notice } from '../components/Notice';
import { useText } from '../hooks/useText';
import { errorMessage, isNotAllowed } from '../states/responseErrors';

/** Props of {@link FormDialog}. */
export interface FormDialogProps {
  title: string;
  /** What the button says that sends it. */
  submit: string;
  onClose(): void;
  /**
   * Sends it. What it throws is shown and the dialog stays; `false` says that the
   * input is wrong, which the fields themselves say.
   */
  onSubmit(): Promise<void | false>;
}

/** A form in a dialog: what was typed stays when it could not be sent. */
export function FormDialog(props: PropsWithChildren<FormDialogProps>) {
  const { title, submit, onClose, onSubmit, children } = props;
  const t = useText();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [state, send] = useAsyncFn(async () => {
    const sent = (await onSubmit()) !== false;
    if (sent) {
      onClose();
    }
    return { sent };
  }, [onSubmit, onClose]);
  const { value: last } = state;
  useEffect(() => {
    if (last?.sent === false) {
      // What is wrong is said at its field, and to a screen reader only there.
      form.current
        ?.querySelector<HTMLElement>('[aria-invalid="true"]')
        ?.focus();
    }
  }, [last]);
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={state.loading ? undefined : onClose}
      aria-labelledby={id}
    >
      <form ref={form} onSubmit={submitted} noValidate>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          {children}
          {state.error && (
            <Notice tone="gap">
              <div role="alert">
                {isNotAllowed(state.error)
                  ? t('work.notAllowed')
                  : t('work.failed')}{' '}
                <span lang="en">{errorMessage(state.error)}</span>
              </div>
            </Notice>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={state.loading}>
            {t('work.cancel')}
          </Button>
          <Button
            type="submit"
            color="primary"
            variant="contained"
            disabled={state.loading}
          >
            {submit}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
