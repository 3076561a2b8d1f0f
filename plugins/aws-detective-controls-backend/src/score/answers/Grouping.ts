import { ScorecardGroupBy } from 'backstage-plugin-aws-detective-controls-common';
import { domainRefs, NONE, ownerRefs } from '../select/holderFilters';
import { Selection } from '../select/Selection';

/** What holders are grouped by that belong to one group each, and to those above it. */
export type GroupBy = Extract<
  ScorecardGroupBy,
  'owner' | 'system' | 'domain' | 'account'
>;

/**
 * The rows of a selection: each entry is of one *direct* group, and counts in that
 * and in every group above it, once in each.
 */
export class Grouping {
  /** The number of what each row stands for; -1: of what has none. */
  readonly rows: number[] = [];
  /** By direct group: its number. */
  readonly directs: number[] = [];
  private readonly directOf = new Map<number, number>();
  private readonly rowOf = new Map<number, number>();
  /** By direct group: the rows in which it counts. */
  private readonly rowsOf: number[][] = [];
  private readonly asked: ReadonlySet<number> | undefined;

  constructor(
    private readonly selection: Selection,
    private readonly groupBy: GroupBy,
  ) {
    const { query, tables, view } = selection;
    if (groupBy === 'owner') {
      this.asked = ownerRefs(query, tables, view);
    } else if (groupBy === 'domain') {
      this.asked = domainRefs(query, tables, view);
    }
  }

  /** The direct group of an entry. */
  direct(entry: number): number {
    const group = this.groupOf(entry);
    let direct = this.directOf.get(group);
    if (direct === undefined) {
      direct = this.directs.push(group) - 1;
      this.directOf.set(group, direct);
      this.rowsOf.push(this.above(group));
    }
    return direct;
  }

  /** The rows in which a direct group counts. */
  rowsAt(direct: number): readonly number[] {
    return this.rowsOf[direct];
  }

  key(row: number): string {
    const { facts, targets } = this.selection.tables;
    const group = this.rows[row];
    if (group < 0) {
      return NONE;
    }
    return this.groupBy === 'account'
      ? targets.accounts.texts[group]
      : facts.refs.texts[group];
  }

  private groupOf(entry: number): number {
    const { holders, accountOf, tables, view } = this.selection;
    switch (this.groupBy) {
      case 'owner':
        return tables.facts.owner.values[holders[entry]];
      case 'system':
        return view.systemOf(holders[entry]);
      case 'domain':
        return view.domainOf(holders[entry]);
      default:
        return accountOf[entry];
    }
  }

  private above(group: number): number[] {
    const { tables, view } = this.selection;
    let groups: Iterable<number> = [group];
    if (group >= 0 && this.groupBy === 'owner') {
      groups = tables.facts.groups.above(group, view.visible);
    } else if (group >= 0 && this.groupBy === 'domain') {
      groups = tables.facts.domains.above(group, view.visible);
    }
    const rows: number[] = [];
    for (const each of groups) {
      // Above what is asked for, a row would be a part that looks like the whole.
      if (!this.asked || this.asked.has(each)) {
        rows.push(this.row(each));
      }
    }
    return rows;
  }

  private row(group: number): number {
    let row = this.rowOf.get(group);
    if (row === undefined) {
      row = this.rows.push(group) - 1;
      this.rowOf.set(group, row);
    }
    return row;
  }
}
