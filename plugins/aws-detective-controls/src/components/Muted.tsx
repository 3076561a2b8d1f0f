import { PropsWithChildren } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { mutedText } from './palette';

const useStyles = makeStyles(theme => ({
  root: { color: mutedText(theme), fontSize: '0.8125rem' },
}));

/** Small secondary text. */
export function Muted({ children }: PropsWithChildren<{}>) {
  return <span className={useStyles().root}>{children}</span>;
}
