import { PropsWithChildren } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  root: {
    ...theme.typography.body2,
    color: theme.palette.text.primary,
    // Ids of rules and roles can be wider than a phone.
    overflowWrap: 'break-word',
  },
}));

/** Gives plain elements inside it the theme's type. */
export function TextRoot({ children }: PropsWithChildren<{}>) {
  return <div className={useStyles().root}>{children}</div>;
}
