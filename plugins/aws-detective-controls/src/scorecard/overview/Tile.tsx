import { ReactNode, useId } from 'react';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { mutedText } from '../../components/palette';
import { FigureLink } from '../figures/FigureLink';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2),
    minWidth: 0,
  },
  title: {
    margin: 0,
    fontSize: '0.8125rem',
    fontWeight: 400,
    color: mutedText(theme),
  },
  figure: {
    fontSize: '1.75rem',
    fontWeight: 700,
    lineHeight: 1.3,
    overflowWrap: 'anywhere',
  },
  rest: { fontSize: '0.8125rem' },
}));

/** Props of {@link Tile}. */
export interface TileProps {
  title: string;
  /** The figure in words; and, where it is one, the rows behind it. */
  figure: string;
  to?: string;
  children?: ReactNode;
}

/** One figure of the headline, with what belongs beside it. */
export function Tile({ title, figure, to, children }: TileProps) {
  const classes = useStyles();
  const id = useId();
  return (
    <Paper className={classes.root} component="section" aria-labelledby={id}>
      <h3 className={classes.title} id={id}>
        {title}
      </h3>
      <div className={classes.figure}>
        {to ? (
          <FigureLink to={to} label={`${title}: ${figure}`}>
            {figure}
          </FigureLink>
        ) : (
          figure
        )}
      </div>
      <div className={classes.rest}>{children}</div>
    </Paper>
  );
}
