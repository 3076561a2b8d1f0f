import { PropsWithChildren } from 'react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { DisplayStatus, statusColours } from './palette';

const useStyles = makeStyles<Theme, { tone: DisplayStatus }>(theme => ({
  root: {
    borderLeft: '4px solid',
    borderColor: ({ tone }) => statusColours(theme, tone).solid,
    backgroundColor: ({ tone }) => statusColours(theme, tone).ground,
    color: ({ tone }) => statusColours(theme, tone).text,
    padding: theme.spacing(1, 1.5),
    margin: theme.spacing(1, 0),
    fontSize: '0.875rem',
    overflowWrap: 'anywhere',
    '& a': { color: 'inherit !important', textDecoration: 'underline' },
    '& code': { backgroundColor: 'transparent' },
    '& p, & ul': { margin: theme.spacing(0.5, 0) },
    '& ul': { paddingLeft: theme.spacing(2.5) },
  },
}));

/** A few words that matter, with an edge in the colour of a status. */
export function Notice({
  tone,
  children,
}: PropsWithChildren<{ tone: DisplayStatus }>) {
  return <div className={useStyles({ tone }).root}>{children}</div>;
}
