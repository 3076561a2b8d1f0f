import { PropsWithChildren } from 'react';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import type { ColumnSort } from './DataTable';

const useStyles = makeStyles(theme => ({
  root: {
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    padding: '2px 4px',
    marginLeft: -4,
    '&:hover': { textDecoration: 'underline' },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.text.primary}`,
    },
  },
}));

const ARROWS = { ascending: '▲', descending: '▼', none: '↕' };

/** The header of a column by which a table can be sorted. */
export function SortButton(props: PropsWithChildren<{ sort: ColumnSort }>) {
  const { sort, children } = props;
  const classes = useStyles();
  return (
    <ButtonBase className={classes.root} onClick={sort.onSort}>
      {children}
      {'\u00a0'}
      <span aria-hidden>{ARROWS[sort.direction ?? 'none']}</span>
    </ButtonBase>
  );
}
