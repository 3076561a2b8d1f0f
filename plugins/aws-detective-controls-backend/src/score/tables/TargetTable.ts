import { ScoreChanges } from '../../model';
import { Dictionary } from './Dictionary';
import { IntColumn } from './IntColumn';

/** The account and region of each target, and which targets are late. */
export class TargetTable {
  private readonly ids = new Dictionary();
  readonly accounts = new Dictionary();
  readonly regions = new Dictionary();
  /** By target: a number of `accounts`; -1 for one that is not listed. */
  readonly account = new IntColumn(-1);
  readonly region = new IntColumn(-1);
  /** By target: 1 where its scores are late. */
  readonly late = new IntColumn(0);
  private lateIds: ReadonlySet<string> = new Set();

  get size(): number {
    return this.ids.size;
  }

  set(targets: ScoreChanges['targets']): void {
    for (const { targetId, accountId, region } of targets) {
      const target = this.intern(targetId);
      this.account.set(target, this.accounts.intern(accountId));
      this.region.set(target, this.regions.intern(region));
    }
  }

  intern(targetId: string): number {
    const size = this.ids.size;
    const target = this.ids.intern(targetId);
    if (target === size) {
      this.account.set(target, -1);
      this.region.set(target, -1);
      this.late.set(target, this.lateIds.has(targetId) ? 1 : 0);
    }
    return target;
  }

  isLate(target: number): boolean {
    return this.late.values[target] === 1;
  }

  /** @returns whether any target became late, or is late no longer */
  setLate(targetIds: readonly string[]): boolean {
    this.lateIds = new Set(targetIds);
    let isChanged = false;
    for (let target = 0; target < this.ids.size; target += 1) {
      const late = this.lateIds.has(this.ids.texts[target]) ? 1 : 0;
      if (late !== this.late.values[target]) {
        this.late.set(target, late);
        isChanged = true;
      }
    }
    return isChanged;
  }
}
