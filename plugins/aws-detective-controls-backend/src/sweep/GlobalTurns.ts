import { GLOBAL_REGION, Target } from '../model';
import { Store } from '../store';

/** The sweeps of global targets that this instance is at, by account. */
export class GlobalTurns {
  private readonly turns = new Map<string, Promise<void>>();

  constructor(private readonly store: Pick<Store, 'regionEnabled'>) {}

  /** Notes the sweep of a target, where that is a global one. */
  note({ accountId, region }: Target, turn: Promise<unknown>): void {
    if (region === GLOBAL_REGION) {
      const ended = turn
        .then(
          () => {},
          () => {},
        )
        .finally(() => this.turns.delete(accountId));
      this.turns.set(accountId, ended);
    }
  }

  /**
   * Whether a target's region is enabled, as far as is known. Where it is not, the
   * account's global sweep is waited for, so that a region that is off is not called.
   */
  async regionEnabled(target: Target): Promise<boolean | undefined> {
    const known = await this.store.regionEnabled(target);
    const turn = this.turns.get(target.accountId);
    if (known !== undefined || !turn) {
      return known;
    }
    await turn;
    return this.store.regionEnabled(target);
  }
}
