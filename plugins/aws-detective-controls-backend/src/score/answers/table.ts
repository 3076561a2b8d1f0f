import {
  ScorecardGroupBy,
  ScorecardRow,
  ScorecardSort,
  ScoreSummary,
} from 'backstage-plugin-aws-detective-controls-common';
import { DueSums } from '../select/DueSums';
import { GapClock } from '../select/GapClock';
import { splitByAccount } from '../select/select';
import { Selection } from '../select/Selection';
import { FAIL, PASS, STALE, UNKNOWN, WAIVED } from '../tables/cells';
import { GroupBy, Grouping } from './Grouping';
import {
  KeysetOptions,
  KeysetPage,
  NO_VALUE,
  PageCollector,
} from './KeysetPage';
import { entityHead, groupHead } from './rowOf';
import { Tally } from './Tally';
import { tallyByControl, tallyFindingsByControl } from './tallyByControl';
import { tallyCells, tallyFindings } from './tallyEntry';

/** Which rows of the scorecard to get. */
export interface TableOptions extends KeysetOptions {
  groupBy: ScorecardGroupBy;
  /** `gaps` unless told. */
  sort?: ScorecardSort;
  /** Most first unless told; titles from A to Z. */
  order?: 'asc' | 'desc';
}

/** What a table is made of, before it is put in order. */
interface Rows {
  count: number;
  key(row: number): string;
  /** What a row is put in order by. */
  value(row: number): number | string;
  head(row: number): Omit<ScorecardRow, 'summary'>;
  summary(row: number): ScoreSummary;
}

/** A page of the scorecard's table. */
export function tableOf(
  selection: Selection,
  options: TableOptions,
): KeysetPage<ScorecardRow> {
  const sort = options.sort ?? 'gaps';
  const rows = rowsBy(selection, options.groupBy, sort);
  const collector = new PageCollector(
    {
      order: options.order ?? (sort === 'title' ? 'asc' : 'desc'),
      key: rows.key,
    },
    options,
  );
  for (let row = 0; row < rows.count; row += 1) {
    collector.offer(row, rows.value(row));
  }
  const page = collector.page();
  return {
    items: page.rows.map(row => ({
      ...rows.head(row),
      summary: rows.summary(row),
    })),
    next: page.next,
    total: rows.count,
  };
}

function rowsBy(
  selection: Selection,
  groupBy: ScorecardGroupBy,
  sort: ScorecardSort,
): Rows {
  switch (groupBy) {
    case 'entity':
      return entityRows(selection, sort);
    case 'control':
      return controlRows(selection, sort);
    case 'account':
      return groupRows(splitByAccount(selection), groupBy, sort);
    default:
      return groupRows(selection, groupBy, sort);
  }
}

function entityRows(selection: Selection, sort: ScorecardSort): Rows {
  const { tables, view, holders } = selection;
  const clock = new GapClock(selection);
  // There may be a hundred thousand, so they share one row.
  const tally = new Tally(1);
  const count = (entry: number, withDates: boolean, withFindings: boolean) => {
    tally.clear(0);
    tallyCells(selection, entry, tally, 0);
    if (withDates) {
      const sums = new DueSums(clock.soonSeconds, 1);
      clock.count(entry, sums, 0);
      sums.writeTo(tally, 1);
    }
    if (withFindings) {
      tallyFindings(selection, entry, tally, 0);
    }
    return tally;
  };
  const dates = sort === 'overdue';
  const findings = sort === 'findings';
  const title = (entry: number) => view.title(holders[entry]);
  return {
    count: selection.size,
    key: entry => tables.facts.refs.texts[holders[entry]],
    value: entry =>
      sort === 'title'
        ? title(entry).toLowerCase()
        : sortValue(count(entry, dates, findings), 0, sort),
    head: entry => entityHead(selection, entry),
    summary: entry => count(entry, true, true).summary(0),
  };
}

function groupRows(
  selection: Selection,
  groupBy: GroupBy,
  sort: ScorecardSort,
): Rows {
  const grouping = new Grouping(selection, groupBy);
  const clock = new GapClock(selection);
  const direct = new Tally();
  const sums = new DueSums(clock.soonSeconds);
  for (let entry = 0; entry < selection.size; entry += 1) {
    const row = grouping.direct(entry);
    direct.reserve(row + 1);
    sums.reserve(row + 1);
    tallyCells(selection, entry, direct, row);
    clock.count(entry, sums, row);
    tallyFindings(selection, entry, direct, row);
  }
  const { rows } = grouping;
  sums.writeTo(direct, grouping.directs.length);
  const tally = new Tally(rows.length);
  grouping.directs.forEach((_group, from) => {
    for (const row of grouping.rowsAt(from)) {
      tally.add(row, direct, from);
    }
  });
  const head = (row: number) =>
    groupHead(selection, groupBy, rows[row], grouping.key(row));
  return {
    count: rows.length,
    key: row => grouping.key(row),
    value: row =>
      sort === 'title'
        ? head(row).title.toLowerCase()
        : sortValue(tally, row, sort),
    head,
    summary: row => tally.summary(row),
  };
}

function controlRows(selection: Selection, sort: ScorecardSort): Rows {
  const { controls } = selection;
  const { tally } = tallyByControl(selection, { dates: true });
  tallyFindingsByControl(selection, tally);
  // A control that says nothing of anything has no row.
  const shown = controls.flatMap((_control, position) =>
    tally.entities[position] > 0 ? [position] : [],
  );
  const inOrder = new Tally(shown.length);
  shown.forEach((position, row) => inOrder.add(row, tally, position));
  const key = (row: number) => controls[shown[row]].id;
  return {
    count: shown.length,
    key,
    value: row => (sort === 'title' ? key(row) : sortValue(inOrder, row, sort)),
    head: row => ({ key: key(row), title: key(row) }),
    summary: row => inOrder.summary(row),
  };
}

function sortValue(
  tally: Tally,
  row: number,
  sort: Exclude<ScorecardSort, 'title'>,
): number {
  const fail = tally.count(row, FAIL);
  const notAssessed = tally.count(row, UNKNOWN) + tally.count(row, STALE);
  const pass = tally.count(row, PASS);
  const assessed = pass + fail + tally.count(row, WAIVED);
  switch (sort) {
    case 'gaps':
      return fail;
    case 'passing':
      return assessed === 0 ? NO_VALUE : pass / assessed;
    case 'assessed':
      return assessed + notAssessed === 0
        ? NO_VALUE
        : assessed / (assessed + notAssessed);
    case 'overdue':
      return tally.overdue[row];
    case 'findings': {
      // Critical ones first, however many high ones there are.
      const { critical, high } = tally.findings(row);
      return critical * 2 ** 24 + high;
    }
    case 'entitiesWithGaps':
      return tally.withGaps[row];
    default:
      return notAssessed;
  }
}
