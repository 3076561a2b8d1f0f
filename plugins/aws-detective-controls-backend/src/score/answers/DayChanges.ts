import { ScorecardDay } from 'backstage-plugin-aws-detective-controls-common';
import { toDay } from '../tables/days';
import { STATES, toCounts } from './Tally';

/**
 * What each of some days has more, or less, than the day before: so that what stays the
 * same for months is counted once.
 */
export class DayChanges {
  /** By day and byte of the state: how many more cells are in it. */
  readonly states: Int32Array;
  readonly entities: Int32Array;
  readonly withGaps: Int32Array;
  readonly critical: Int32Array;
  readonly high: Int32Array;
  /** Of each shared finding: by how many places more have it. */
  private readonly shared = new Map<number, Int32Array>();

  /**
   * @param start - the first day, in days since 1970
   * @param count - how many days
   */
  constructor(readonly start: number, readonly count: number) {
    this.states = new Int32Array(count * STATES);
    this.entities = new Int32Array(count);
    this.withGaps = new Int32Array(count);
    this.critical = new Int32Array(count);
    this.high = new Int32Array(count);
  }

  /** Says that from a day on so many places more have a shared finding. */
  share(finding: number, day: number, places: number): void {
    let changes = this.shared.get(finding);
    if (!changes) {
      changes = new Int32Array(this.count);
      this.shared.set(finding, changes);
    }
    changes[day] += places;
  }

  /** Every day, from the first. */
  days(): ScorecardDay[] {
    for (const [finding, places] of this.shared) {
      const sum = finding % 2 === 0 ? this.critical : this.high;
      let before = 0;
      let holders = 0;
      for (let day = 0; day < this.count; day += 1) {
        holders += places[day];
        const isOpen = holders > 0 ? 1 : 0;
        sum[day] += isOpen - before;
        before = isOpen;
      }
    }
    const counts = new Int32Array(STATES);
    let entities = 0;
    let entitiesWithGaps = 0;
    let critical = 0;
    let high = 0;
    return Array.from({ length: this.count }, (_unused, day) => {
      for (let state = 0; state < STATES; state += 1) {
        counts[state] += this.states[day * STATES + state];
      }
      entities += this.entities[day];
      entitiesWithGaps += this.withGaps[day];
      critical += this.critical[day];
      high += this.high[day];
      return {
        day: toDay(this.start + day),
        counts: toCounts(counts, 0),
        entities,
        entitiesWithGaps,
        findings: { critical, high },
      };
    });
  }
}
