import { isOk, Reading, Trail } from '../model';
import { Store } from '../store';

/**
 * What one sweep sees of other accounts' trails. An account that stores new trails
 * makes those due that wait for them (`Store.saveSweep`); a sweep that looked before
 * and is stored after it is not among these, and has to look again.
 */
export class TrailsSeen {
  private missing: string[] = [];

  constructor(private readonly store: Pick<Store, 'readTrails'>) {}

  /** The trails of accounts, as far as they were read. */
  async read(accountIds: string[]): Promise<Map<string, Reading<Trail[]>>> {
    const trails = await this.store.readTrails(accountIds);
    this.missing = accountIds.filter(id => !isKnown(trails.get(id)));
    return trails;
  }

  /** Whether trails that could not be seen then can be seen now. */
  async haveCome(): Promise<boolean> {
    if (this.missing.length === 0) {
      return false;
    }
    const trails = await this.store.readTrails(this.missing);
    return this.missing.some(id => isKnown(trails.get(id)));
  }
}

function isKnown(reading: Reading<Trail[]> | undefined): boolean {
  return reading !== undefined && isOk(reading);
}
