import {
  ScoreCounts,
  ScoreSummary,
} from 'backstage-plugin-aws-detective-controls-common';
import {
  FAIL,
  NOT_APPLICABLE,
  PASS,
  STALE,
  UNKNOWN,
  WAIVED,
} from '../tables/cells';

/** Numbers of one row in {@link Tally.counts}: one for each byte of a cell. */
export const STATES = 8;

/** The figures of rows, added up. */
export class Tally {
  /** By row and byte of the state. */
  counts = new Int32Array(0);
  entities = new Int32Array(0);
  withGaps = new Int32Array(0);
  overdue = new Int32Array(0);
  dueSoon = new Int32Array(0);
  /** Findings that no two entities share. */
  critical = new Int32Array(0);
  high = new Int32Array(0);
  /**
   * By row: the findings that several entities share, each as often as it was added;
   * even ones are critical.
   */
  private readonly shared = new Map<number, number[]>();
  /** By finding: when it was seen last, to see each once. */
  private seen = new Int32Array(0);
  private seeing = 0;

  constructor(rows = 0) {
    this.reserve(rows);
  }

  /** Makes room for rows. */
  reserve(rows: number): void {
    if (rows <= this.entities.length) {
      return;
    }
    const size =
      this.entities.length === 0 ? rows : Math.max(64, Math.ceil(rows * 1.5));
    this.counts = grown(this.counts, size * STATES);
    this.entities = grown(this.entities, size);
    this.withGaps = grown(this.withGaps, size);
    this.overdue = grown(this.overdue, size);
    this.dueSoon = grown(this.dueSoon, size);
    this.critical = grown(this.critical, size);
    this.high = grown(this.high, size);
  }

  /** Empties a row. */
  clear(row: number): void {
    for (let state = 0; state < STATES; state += 1) {
      this.counts[row * STATES + state] = 0;
    }
    this.entities[row] = 0;
    this.withGaps[row] = 0;
    this.overdue[row] = 0;
    this.dueSoon[row] = 0;
    this.critical[row] = 0;
    this.high[row] = 0;
    if (this.shared.size > 0) {
      this.shared.delete(row);
    }
  }

  /** Adds the findings, not the rest, of a row of another tally. */
  addFindings(row: number, from: Tally, fromRow: number): void {
    this.critical[row] += from.critical[fromRow];
    this.high[row] += from.high[fromRow];
    if (from.shared.size > 0) {
      const shared = from.shared.get(fromRow);
      if (shared) {
        this.share(row, shared);
      }
    }
  }

  /** Adds findings that others may have too: each counts once. */
  share(row: number, findings: readonly number[]): void {
    const known = this.shared.get(row);
    if (!known) {
      this.shared.set(row, findings.slice());
      return;
    }
    for (const finding of findings) {
      known.push(finding);
    }
  }

  /** Adds a row of another tally, whose entities are not in `row` yet. */
  add(row: number, from: Tally, fromRow: number): void {
    for (let state = 0; state < STATES; state += 1) {
      this.counts[row * STATES + state] +=
        from.counts[fromRow * STATES + state];
    }
    this.entities[row] += from.entities[fromRow];
    this.withGaps[row] += from.withGaps[fromRow];
    this.overdue[row] += from.overdue[fromRow];
    this.dueSoon[row] += from.dueSoon[fromRow];
    this.addFindings(row, from, fromRow);
  }

  /** Adds the counts, not the rest, of every row of another tally to one row. */
  addStates(row: number, from: Tally): void {
    for (let index = 0; index < from.counts.length; index += 1) {
      this.counts[row * STATES + (index % STATES)] += from.counts[index];
    }
  }

  findings(row: number): { critical: number; high: number } {
    let critical = this.critical[row];
    let high = this.high[row];
    this.seeing += 1;
    for (const finding of this.shared.get(row) ?? []) {
      if (this.isNew(finding)) {
        critical += finding % 2 === 0 ? 1 : 0;
        high += finding % 2 === 0 ? 0 : 1;
      }
    }
    return { critical, high };
  }

  private isNew(finding: number): boolean {
    if (finding >= this.seen.length) {
      this.seen = grown(this.seen, finding * 2 + 64);
    }
    const isNew = this.seen[finding] !== this.seeing;
    this.seen[finding] = this.seeing;
    return isNew;
  }

  count(row: number, state: number): number {
    return this.counts[row * STATES + state];
  }

  summary(row: number): ScoreSummary {
    const counts = toCounts(this.counts, row * STATES);
    return {
      entities: this.entities[row],
      entitiesWithGaps: this.withGaps[row],
      counts,
      ...shares(counts),
      overdue: this.overdue[row],
      dueSoon: this.dueSoon[row],
      findings: this.findings(row),
    };
  }
}

/** Eight numbers, one for each byte of a cell, by name. */
export function toCounts(counts: Int32Array, offset: number): ScoreCounts {
  return {
    fail: counts[offset + FAIL],
    unknown: counts[offset + UNKNOWN],
    stale: counts[offset + STALE],
    waived: counts[offset + WAIVED],
    pass: counts[offset + PASS],
    notApplicable: counts[offset + NOT_APPLICABLE],
  };
}

/** The shares of counts: undefined where there is nothing to take a share of. */
export function shares({ fail, unknown, stale, waived, pass }: ScoreCounts) {
  const assessed = pass + fail + waived;
  return {
    assessed: share(assessed, assessed + unknown + stale),
    passing: share(pass, assessed),
    passingWithoutWaived: share(pass, pass + fail),
  };
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

function grown(values: Int32Array, size: number): Int32Array {
  const longer = new Int32Array(size);
  longer.set(values);
  return longer;
}
