import { PropsWithChildren } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  root: {
    fontSize: '0.9375rem',
    fontWeight: 600,
    margin: theme.spacing(2, 0, 1),
  },
}));

/** The heading of a group of controls. */
export function SectionHeading({ children }: PropsWithChildren<{}>) {
  return <h4 className={useStyles().root}>{children}</h4>;
}
