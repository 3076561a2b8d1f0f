import { ReactNode, useEffect, useId, useRef } from 'react';
import ButtonBase from '@material-ui/core/ButtonBase';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';

const useStyles = makeStyles(theme => ({
  paper: { marginBottom: theme.spacing(1.5), scrollMarginTop: 80 },
  heading: { margin: 0, font: 'inherit' },
  button: {
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'left',
    gap: theme.spacing(1),
    padding: theme.spacing(1.25, 2),
    font: 'inherit',
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.text.primary}`,
      outlineOffset: -2,
    },
  },
  summary: {
    flex: 1,
    minWidth: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
  },
  open: { transform: 'rotate(180deg)' },
  body: { padding: theme.spacing(0, 2, 2) },
}));

/** Props of {@link Disclosure}. */
export interface DisclosureProps {
  /** What is always shown, inside the button. */
  summary: ReactNode;
  /** The rank of its heading. */
  level: 3 | 4 | 5;
  open: boolean;
  onToggle(): void;
  /** Scrolls to it and focuses it when it appears: the target of a deep link. */
  arriveHere?: boolean;
  children: ReactNode;
}

/** A box whose heading is a button that opens and closes it. */
export function Disclosure(props: DisclosureProps) {
  const { summary, level, open, onToggle, arriveHere, children } = props;
  const classes = useStyles();
  const bodyId = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (arriveHere && button.current) {
      button.current.focus({ preventScroll: true });
      // Absent in test browsers.
      button.current.scrollIntoView?.({ block: 'start' });
    }
  }, [arriveHere]);
  const Heading = `h${level}` as const;
  return (
    <Paper className={classes.paper}>
      <Heading className={classes.heading}>
        <ButtonBase
          ref={button}
          className={classes.button}
          aria-expanded={open}
          aria-controls={open ? bodyId : undefined}
          onClick={onToggle}
        >
          <span className={classes.summary}>{summary}</span>
          <ExpandMoreIcon aria-hidden className={open ? classes.open : ''} />
        </ButtonBase>
      </Heading>
      {open && (
        <div id={bodyId} className={classes.body}>
          {children}
        </div>
      )}
    </Paper>
  );
}
