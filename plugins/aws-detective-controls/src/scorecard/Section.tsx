import { PropsWithChildren, ReactNode, useId } from 'react';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2),
    marginBottom: theme.spacing(2),
    minWidth: 0,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
  },
  title: { ...theme.typography.h6, margin: 0 },
}));

/** Props of {@link Section}. */
export interface SectionProps {
  title: string;
  /** What stands beside the title, such as a choice. */
  action?: ReactNode;
}

/** A part of the page, with its heading. */
export function Section(props: PropsWithChildren<SectionProps>) {
  const { title, action, children } = props;
  const classes = useStyles();
  const id = useId();
  return (
    <Paper className={classes.root} component="section" aria-labelledby={id}>
      <div className={classes.head}>
        <h3 className={classes.title} id={id}>
          {title}
        </h3>
        {action}
      </div>
      {children}
    </Paper>
  );
}
