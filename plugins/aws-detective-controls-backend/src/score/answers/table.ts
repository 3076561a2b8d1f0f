import {
  ScorecardGroupBy,
  ScorecardRow,
  ScorecardSort,
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
  tally: Tally;
  count: number;
  key(row: number): string;
  title(row: number): string;
  head(row: number): Omit<ScorecardRow, 'summary'>;
  /** Fills in what was not needed to put the rows in order. */
  complete?(row: number): void;
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
    collector.offer(row, sortValue(rows, row, sort));
  }
  const page = collector.page();
  return {
    items: page.rows.map(row => {
      rows.complete?.(row);
      return { ...rows.head(row), summary: rows.tally.summary(row) };
    }),
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
      return controlRows(selection);
    case 'account':
      return groupRows(splitByAccount(selection), groupBy);
    default:
      return groupRows(selection, groupBy);
  }
}

function entityRows(selection: Selection, sort: ScorecardSort): Rows {
  const { tables, view, holders, size } = selection;
  const tally = new Tally(size);
  const clock = new GapClock(selection);
  const findings = (row: number) => tallyFindings(selection, row, tally, row);
  const isByDue = sort === 'overdue';
  const sums = new DueSums(clock.soonSeconds, isByDue ? size : 0);
  // What the order does not need is filled in for the rows of the page alone.
  for (let entry = 0; entry < size; entry += 1) {
    tallyCells(selection, entry, tally, entry);
    if (isByDue) {
      clock.count(entry, sums, entry);
    } else if (sort === 'findings') {
      findings(entry);
    }
  }
  if (isByDue) {
    sums.writeTo(tally, size);
  }
  return {
    tally,
    count: size,
    key: row => tables.facts.refs.texts[holders[row]],
    title: row => view.title(holders[row]),
    head: row => entityHead(selection, row),
    complete: row => {
      if (!isByDue) {
        const ofRow = new DueSums(clock.soonSeconds, 1);
        clock.count(row, ofRow, 0);
        ofRow.writeRow(0, tally, row);
      }
      if (sort !== 'findings') {
        findings(row);
      }
    },
  };
}

function groupRows(selection: Selection, groupBy: GroupBy): Rows {
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
    tally,
    count: rows.length,
    key: row => grouping.key(row),
    title: row => head(row).title,
    head,
  };
}

function controlRows(selection: Selection): Rows {
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
    tally: inOrder,
    count: shown.length,
    key,
    title: key,
    head: row => ({ key: key(row), title: key(row) }),
  };
}

function sortValue(
  { tally, title }: Rows,
  row: number,
  sort: ScorecardSort,
): number | string {
  const fail = tally.count(row, FAIL);
  const notAssessed = tally.count(row, UNKNOWN) + tally.count(row, STALE);
  const pass = tally.count(row, PASS);
  const assessed = pass + fail + tally.count(row, WAIVED);
  switch (sort) {
    case 'title':
      return title(row).toLowerCase();
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
