import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
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
      '&, & tbody, & tr, & td': { display: 'block' },
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
    [theme.breakpoints.down('sm')]: { padding: theme.spacing(1, 0) },
  },
  cell: {
    padding: theme.spacing(1),
    verticalAlign: 'top',
    overflowWrap: 'break-word',
    [theme.breakpoints.down('sm')]: { padding: theme.spacing(0.25, 1) },
  },
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
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{caption}</caption>
      <thead className={classes.head}>
        <tr>
          {columns.map(column => (
            <th
              key={column.id}
              scope="col"
              style={{ width: column.width }}
              className={classes.headCell}
              aria-sort={column.sort?.direction}
            >
              {column.sort ? (
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
          <tr key={rowKey(row)} className={classes.row}>
            {columns.map(column => {
              const content = column.render(row);
              return (
                <td key={column.id} className={classes.cell}>
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
