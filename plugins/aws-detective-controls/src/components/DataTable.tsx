import { ReactNode } from 'react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { mutedText } from './palette';
import { SortButton } from './SortButton';
import { visuallyHidden } from './VisuallyHidden';

const useStyles = makeStyles(theme => ({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: '0.875rem',
    lineHeight: 1.5,
    [theme.breakpoints.down('sm')]: {
      '&, & tbody, & td': { display: 'block' },
    },
  },
  caption: visuallyHidden,
  head: { [theme.breakpoints.down('sm')]: visuallyHidden },
  headCell: {
    textAlign: 'left',
    padding: theme.spacing(0.75, 1),
    borderBottom: `1px solid ${theme.palette.divider}`,
    fontSize: '0.8125rem',
    fontWeight: 600,
    color: mutedText(theme),
  },
  row: {
    borderBottom: `1px solid ${theme.palette.divider}`,
    [theme.breakpoints.down('sm')]: {
      display: 'flex',
      flexWrap: 'wrap',
      padding: theme.spacing(1, 0),
    },
  },
  cell: {
    padding: theme.spacing(1),
    verticalAlign: 'top',
    overflowWrap: 'break-word',
    [theme.breakpoints.down('sm')]: {
      flex: '1 1 100%',
      minWidth: 0,
      padding: theme.spacing(0.25, 1),
    },
  },
  // A line for each of many figures would make a row longer than a phone is high.
  figure: { [theme.breakpoints.down('sm')]: { flex: '1 0 7.5em' } },
  label: {
    display: 'none',
    [theme.breakpoints.down('sm')]: {
      display: 'block',
      fontSize: '0.75rem',
      color: mutedText(theme),
    },
  },
}));

/** How a table is sorted by one of its columns. */
export interface ColumnSort {
  /** Absent where the table is sorted by another column. */
  direction?: 'ascending' | 'descending';
  onSort(): void;
}

/** One column of a {@link DataTable}. */
export interface Column<T> {
  id: string;
  header: string;
  /** How much of the width it takes, such as `26%`. */
  width?: string;
  /** Whether it is a figure, which takes little room: several stand in a line on a narrow screen. */
  figure?: boolean;
  /** Makes the header a button that sorts. */
  sort?: ColumnSort;
  render(row: T): ReactNode;
}

/** Props of {@link DataTable}. */
export interface DataTableProps<T> {
  /** Says to a screen reader what the table is. */
  caption: string;
  columns: Column<T>[];
  rows: T[];
  rowKey(row: T): string;
}

/**
 * A plain table. On a narrow screen each row becomes a block with its headers
 * inside.
 */
export function DataTable<T>(props: DataTableProps<T>) {
  const { caption, columns, rows, rowKey } = props;
  const classes = useStyles();
  const narrow = useMediaQuery<Theme>(theme => theme.breakpoints.down('sm'));
  // Blocks are no table to a browser any more: the roles give back what they were.
  return (
    <table role="table" className={classes.table}>
      <caption className={classes.caption}>{caption}</caption>
      <thead className={classes.head}>
        <tr role="row">
          {columns.map(column => (
            <th
              key={column.id}
              role="columnheader"
              scope="col"
              style={{ width: column.width }}
              className={classes.headCell}
              aria-sort={column.sort?.direction}
            >
              {/* The headers are out of sight there, and so would be its focus. */}
              {column.sort && !narrow ? (
                <SortButton sort={column.sort}>{column.header}</SortButton>
              ) : (
                column.header
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={rowKey(row)} role="row" className={classes.row}>
            {columns.map(column => {
              const content = column.render(row);
              return (
                <td
                  key={column.id}
                  // eslint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role -- nothing is done with the cell itself
                  role="cell"
                  className={
                    column.figure
                      ? `${classes.cell} ${classes.figure}`
                      : classes.cell
                  }
                  data-figure={column.figure}
                >
                  {content && (
                    <span className={classes.label} aria-hidden>
                      {column.header}
                    </span>
                  )}
                  {content}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
