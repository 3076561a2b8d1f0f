import { ScorecardHeatmap } from 'backstage-plugin-aws-detective-controls-common';
import { splitByAccount } from '../select/select';
import { Selection } from '../select/Selection';
import { FAIL } from '../tables/cells';
import { GroupBy, Grouping } from './Grouping';
import { KeysetOptions, PageCollector, ScoreCursor } from './KeysetPage';
import { groupHead } from './rowOf';
import { STATES, toCounts } from './Tally';

/** Which heat map to get. */
export interface HeatmapPageOptions extends KeysetOptions {
  groupBy: GroupBy;
}

/** A heat map without the cursor, which serve writes. */
export type HeatmapPage = Omit<ScorecardHeatmap, 'nextCursor'> & {
  next?: ScoreCursor;
};

/** A page of controls × groups. */
export function heatmapOf(
  holders: Selection,
  options: HeatmapPageOptions,
): HeatmapPage {
  const { groupBy } = options;
  const selection = groupBy === 'account' ? splitByAccount(holders) : holders;
  const { columns, controls } = selection;
  const grouping = new Grouping(selection, groupBy);
  const direct: Int32Array[] = [];
  for (let entry = 0; entry < selection.size; entry += 1) {
    const group = grouping.direct(entry);
    direct[group] ??= new Int32Array(columns.length * STATES);
    const counts = direct[group];
    const bytes = selection.bytes(entry);
    const offset = selection.offset(entry);
    for (let index = 0; index < columns.length; index += 1) {
      counts[index * STATES + bytes[offset + columns[index]]] += 1;
    }
  }

  const rows = rollUp(grouping, direct, columns.length * STATES);
  const collector = new PageCollector(
    { order: 'desc', key: row => grouping.key(row) },
    options,
  );
  rows.forEach((counts, row) => collector.offer(row, gapsOf(counts)));
  const page = collector.page();

  const shown = columns.flatMap((_column, position) =>
    direct.some(counts => saysAnything(counts, position)) ? [position] : [],
  );
  return {
    controls: shown.map(position => controls[position].id),
    rows: page.rows.map(row => {
      const { key, title } = groupHead(
        selection,
        groupBy,
        grouping.rows[row],
        grouping.key(row),
      );
      const cells = shown.map(position =>
        toCounts(rows[row], position * STATES),
      );
      return { key, title, cells };
    }),
    next: page.next,
    total: rows.length,
  };
}

function rollUp(
  grouping: Grouping,
  direct: readonly Int32Array[],
  length: number,
): Int32Array[] {
  const rows = grouping.rows.map(() => new Int32Array(length));
  direct.forEach((counts, group) => {
    for (const row of grouping.rowsAt(group)) {
      for (let index = 0; index < length; index += 1) {
        rows[row][index] += counts[index];
      }
    }
  });
  return rows;
}

function gapsOf(counts: Int32Array): number {
  let gaps = 0;
  for (let index = FAIL; index < counts.length; index += STATES) {
    gaps += counts[index];
  }
  return gaps;
}

function saysAnything(counts: Int32Array, position: number): boolean {
  const from = position * STATES;
  return counts.subarray(from + 1, from + STATES).some(count => count > 0);
}
