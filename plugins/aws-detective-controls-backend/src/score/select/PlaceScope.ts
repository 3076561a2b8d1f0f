import { ScoreQuery } from '../ScoreAccess';
import { Dictionary } from '../tables/Dictionary';
import { IntColumn } from '../tables/IntColumn';
import { ScoreTables } from '../tables/ScoreTables';
import { CellMask, EVERY_CELL, NO_CELL } from './CellMask';
import { ConditionMasks } from './ConditionMasks';

/** Which places, and which cells of them, a query counts. */
export class PlaceScope {
  /** Whether every place counts with every cell of the query's controls. */
  readonly isWhole: boolean;
  /** What a condition on controls alone leaves of every place. */
  readonly constant: CellMask | undefined;
  private readonly targets: Uint8Array | undefined;
  private readonly masks: ConditionMasks | undefined;

  constructor(
    private readonly tables: ScoreTables,
    { filter, access, controls }: ScoreQuery,
  ) {
    this.targets = askedTargets(tables, filter.account, filter.region);
    const masks =
      access.condition &&
      new ConditionMasks(access.condition, tables, controls);
    this.constant = masks?.constant;
    this.masks = this.constant ? undefined : masks;
    this.isWhole = !this.targets && !this.masks;
  }

  /** What the condition needs to know of a holder, for {@link maskAt}. */
  signature(holder: number): number {
    return this.masks ? this.masks.signature(holder) : 0;
  }

  /**
   * @param account - counts the places of this account only; -1: of all
   */
  maskAt(signature: number, place: number, account: number): CellMask {
    const { targets, places } = this.tables;
    const target = places.target.values[place];
    if (account >= 0 && targets.account.values[target] !== account) {
      return NO_CELL;
    }
    if (this.targets && this.targets[target] === 0) {
      return NO_CELL;
    }
    return this.masks?.maskAt(signature, target) ?? this.constant ?? EVERY_CELL;
  }
}

/** By target: 1 for those in the accounts and regions that are asked for. */
function askedTargets(
  { targets }: ScoreTables,
  accounts: string[] | undefined,
  regions: string[] | undefined,
): Uint8Array | undefined {
  if (!accounts?.length && !regions?.length) {
    return undefined;
  }
  const asked = new Uint8Array(targets.size).fill(1);
  const narrow = (
    values: string[] | undefined,
    names: Dictionary,
    column: IntColumn,
  ) => {
    if (values?.length) {
      const flags = names.flags(values);
      for (let target = 0; target < asked.length; target += 1) {
        const code = column.values[target];
        asked[target] &= code >= 0 ? flags[code] : 0;
      }
    }
  };
  narrow(accounts, targets.accounts, targets.account);
  narrow(regions, targets.regions, targets.region);
  return asked;
}
