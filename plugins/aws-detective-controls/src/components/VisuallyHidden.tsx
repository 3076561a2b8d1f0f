import { PropsWithChildren } from 'react';
import { makeStyles } from '@material-ui/core/styles';

/** Style that hides something from sight, and not from a screen reader. */
export const visuallyHidden = {
  position: 'absolute',
  width: 1,
  height: 1,
  margin: -1,
  padding: 0,
  overflow: 'hidden',
  clip: 'rect(0 0 0 0)',
  whiteSpace: 'nowrap',
  border: 0,
} as const;

const useStyles = makeStyles({ root: visuallyHidden });

/** Text for screen readers only. */
export function VisuallyHidden({ children }: PropsWithChildren<{}>) {
  return <span className={useStyles().root}>{children}</span>;
}
