import { ReactNode } from 'react';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  EntityPosture,
  Signal,
} from 'backstage-plugin-aws-detective-controls-common';
import { addCounts, unassessed } from '../../components/counts';
import { Column, DataTable } from '../../components/DataTable';
import { FilterBar } from '../../components/FilterBar';
import { FilterSearch } from '../../components/FilterSearch';
import { IgnoredValues } from '../../components/IgnoredValues';
import { LoadMore } from '../../components/LoadMore';
import { Notice } from '../../components/Notice';
import { Choices, ignoredValues } from '../../hooks/ignoredValues';
import { PagedList } from '../../hooks/usePagedList';
import { useText } from '../../hooks/useText';
import { UrlFilters } from '../../hooks/useUrlFilters';

/** As many characters as the backend searches for. */
const SEARCH_LENGTH = 200;

const useStyles = makeStyles(theme => ({
  paper: { padding: theme.spacing(2) },
  title: { marginTop: 0 },
}));

/** Props of {@link ListView}. */
export interface ListViewProps<T> {
  caption: string;
  list: PagedList<T>;
  columns: Column<T>[];
  rowKey(row: T): string;
  filters: UrlFilters;
  /** What the filters in the URL can be, the search left out. */
  choices: Choices;
  /** The filters themselves. */
  filterFields?: ReactNode;
  /** What to say where the list is empty and no filter is set. */
  empty: string;
  /** What to say where more may exist than could be read. */
  incomplete?: string;
}

/** What the URL searches a list for: the backend searches all of it, not only what is loaded. */
export function searchOf(filters: UrlFilters): string | undefined {
  return filters.get('q').trim().slice(0, SEARCH_LENGTH) || undefined;
}

/** Whether part of what a signal shows could not be read, or is old. */
export function isIncomplete(posture: EntityPosture, of: Signal): boolean {
  const signal = posture.signals.find(({ signal: id }) => id === of);
  return (
    !signal ||
    signal.status === 'unknown' ||
    unassessed(addCounts(signal.counts, signal.inherited)) > 0
  );
}

/** A list of the tab: its filters, its table, and where its pages are. */
export function ListView<T>(props: ListViewProps<T>) {
  const { caption, list, columns, rowKey, filters, choices } = props;
  const filterNames = Object.keys(choices);
  const classes = useStyles();
  const t = useText();
  const filtered = [...filterNames, 'q'].some(name => filters.get(name));
  const rows = list.items;
  const settled = !list.loading && !list.error;
  return (
    <>
      <IgnoredValues
        url={filters}
        values={ignoredValues(filters.getAll, choices)}
      />
      <FilterBar
        onClear={
          filtered
            ? () =>
                filters.set(
                  Object.fromEntries(
                    [...filterNames, 'q'].map(name => [name, undefined]),
                  ),
                )
            : undefined
        }
      >
        {props.filterFields}
        <FilterSearch
          label={t('filter.search')}
          value={filters.get('q')}
          maxLength={SEARCH_LENGTH}
          onChange={value => filters.set({ q: value })}
        />
      </FilterBar>
      <Paper className={classes.paper}>
        <Typography
          variant="subtitle1"
          component="h3"
          className={classes.title}
        >
          {caption}
        </Typography>
        {props.incomplete && <Notice tone="unknown">{props.incomplete}</Notice>}
        {rows.length > 0 && (
          <DataTable
            caption={caption}
            columns={columns}
            rows={rows}
            rowKey={rowKey}
          />
        )}
        {rows.length === 0 && settled && (
          <Typography variant="body2">
            {filtered ? t('table.noMatch') : props.empty}
          </Typography>
        )}
        <LoadMore list={list} />
      </Paper>
    </>
  );
}
