import { ScoreControl, ScoreQuery } from '../ScoreAccess';
import { CellRows } from '../tables/CellRows';
import { COUNTS_AS } from '../tables/cells';
import {
  RowMask,
  rowMask,
  saysAnything,
  WORD_CELLS,
  worstOf,
} from '../tables/cellWords';
import { ScoreTables } from '../tables/ScoreTables';
import { CallerView } from './CallerView';
import { CellMask } from './CellMask';
import { PlaceScope } from './PlaceScope';

/**
 * What a query is about: holders, each with the state of each control over those of
 * its places that count. Nothing that the caller may not see is in it.
 */
export class Selection {
  /** How many entries there are: one a holder, or one a holder and account. */
  size = 0;
  /** By entry. */
  readonly holders: number[] = [];
  /** By entry: the one account whose places count; -1: all that the scope has. */
  readonly accounts: number[] = [];
  /** By entry, where entries are one a holder and account: its account. */
  readonly accountOf: number[] = [];
  /** Those of the query's controls that say anything, and the column of each. */
  readonly controls: ScoreControl[] = [];
  readonly columns: number[] = [];
  /** By column: its position in `columns`; -1: it is not asked for. */
  readonly positions: Int32Array;
  /** Those columns of a row. */
  readonly mask: RowMask;

  private readonly signatures: number[] = [];
  /** By entry: where its row begins in the tables' merged rows, or `~` of that in `own`. */
  private readonly rows: number[] = [];
  private readonly own = new CellRows();
  private ownCount = 0;

  constructor(
    readonly tables: ScoreTables,
    readonly query: ScoreQuery,
    readonly view: CallerView,
    readonly scope: PlaceScope,
  ) {
    const { width } = tables.places.merged;
    this.own.widen(width);
    this.positions = new Int32Array(width).fill(-1);
    for (const control of query.controls) {
      const column = tables.controls.find(control.id);
      const { constant } = scope;
      if (
        column >= 0 &&
        (!constant || constant.isAll || constant.cells[column] === 1)
      ) {
        this.positions[column] = this.columns.length;
        this.columns.push(column);
        this.controls.push(control);
      }
    }
    this.mask = rowMask(this.columns, width);
  }

  /** The memory in which the row of an entry is, from {@link offset} on. */
  bytes(entry: number): Uint8Array {
    return this.rows[entry] >= 0
      ? this.tables.places.merged.bytes
      : this.own.bytes;
  }

  offset(entry: number): number {
    const row = this.rows[entry];
    return row >= 0 ? row : ~row;
  }

  /** The same as words, from {@link wordOffset} on. */
  words(entry: number): Int32Array {
    return this.rows[entry] >= 0
      ? this.tables.places.merged.words
      : this.own.words;
  }

  wordOffset(entry: number): number {
    return this.offset(entry) / WORD_CELLS;
  }

  /** Which cells of a place of an entry's holder count. */
  maskAt(entry: number, place: number): CellMask {
    return this.scope.maskAt(
      this.signatures[entry],
      place,
      this.accounts[entry],
    );
  }

  /** Whether an entry is all that there is of its holder, but for controls. */
  isWhole(entry: number): boolean {
    return this.scope.isWhole && this.accounts[entry] < 0;
  }

  /**
   * The only place that counts of an entry, where that counts with every cell that the
   * query asks for; -1: there are several, or one that counts in part.
   */
  onlyPlace(entry: number): number {
    const { places } = this.tables;
    let only = -1;
    let place = places.first.values[this.holders[entry]];
    for (; place >= 0; place = places.next.values[place]) {
      if (places.isLive(place)) {
        const mask = this.maskAt(entry, place);
        if (mask.isAll) {
          if (only >= 0) {
            return -1;
          }
          only = place;
        } else if (!mask.isNone) {
          return -1;
        }
      }
    }
    return only;
  }

  /**
   * Adds a holder, unless there is nothing of it to see.
   *
   * @param account - of whose places alone; -1: of all
   * @param accountOf - the account that the entry stands for
   * @returns whether it was added
   */
  add(holder: number, account = -1, accountOf = account): boolean {
    const signature = this.scope.signature(holder);
    const row = this.locate(holder, signature, account);
    if (row === undefined) {
      return false;
    }
    this.holders.push(holder);
    this.accounts.push(account);
    this.accountOf.push(accountOf);
    this.signatures.push(signature);
    this.rows.push(row);
    this.size += 1;
    return true;
  }

  /** Takes back what was added last. */
  drop(): void {
    this.size -= 1;
    this.holders.pop();
    this.accounts.pop();
    this.accountOf.pop();
    this.signatures.pop();
    if (this.rows.pop()! < 0) {
      this.ownCount -= 1;
    }
  }

  private locate(
    holder: number,
    signature: number,
    account: number,
  ): number | undefined {
    const { places } = this.tables;
    const whole = holder * places.merged.width;
    if (!(this.scope.isWhole && account < 0)) {
      const share = this.shareOf(holder, signature, account);
      if (share === 'none') {
        return undefined;
      }
      if (share === 'some') {
        return this.mergePlaces(holder, signature, account);
      }
    }
    return saysAnything(places.merged.words, whole / WORD_CELLS, this.mask)
      ? whole
      : undefined;
  }

  private shareOf(holder: number, signature: number, account: number) {
    const { places } = this.tables;
    let isAll = true;
    let isNone = true;
    let place = places.first.values[holder];
    for (; place >= 0; place = places.next.values[place]) {
      const mask = this.scope.maskAt(signature, place, account);
      isAll &&= mask.isAll || mask === this.scope.constant;
      isNone &&= mask.isNone;
    }
    if (isNone) {
      return 'none';
    }
    return isAll ? 'all' : 'some';
  }

  private mergePlaces(
    holder: number,
    signature: number,
    account: number,
  ): number | undefined {
    const { places, targets } = this.tables;
    const { width } = this.own;
    const offset = this.ownCount * width;
    this.own.lengthen(this.ownCount + 1);
    const at = offset / WORD_CELLS;
    this.own.words.fill(0, at, at + width / WORD_CELLS);
    let place = places.first.values[holder];
    for (; place >= 0; place = places.next.values[place]) {
      const mask = this.scope.maskAt(signature, place, account);
      if (!mask.isNone) {
        mergeCells({
          from: places.cells,
          row: place,
          isLate: targets.late.values[places.target.values[place]] === 1,
          mask,
          columns: this.columns,
          into: this.own,
          offset,
        });
      }
    }
    if (!saysAnything(this.own.words, at, this.mask)) {
      return undefined;
    }
    this.ownCount += 1;
    return ~offset;
  }
}

/** Adds the cells of one place to a row: of each control the worse one stays. */
export function mergeCells(options: {
  from: CellRows;
  row: number;
  isLate: boolean;
  mask: CellMask;
  columns: readonly number[];
  into: CellRows;
  /** Where the row begins in `into`, in bytes. */
  offset: number;
}): void {
  const { from, row, isLate, mask, columns, into, offset } = options;
  if (mask.isAll && !isLate) {
    // Columns that are not asked for are merged, too: nobody looks at them.
    const count = from.width / WORD_CELLS;
    const start = row * count;
    const to = offset / WORD_CELLS;
    for (let index = 0; index < count; index += 1) {
      const word = from.words[start + index];
      into.words[to + index] = worstOf(into.words[to + index], word);
    }
    return;
  }
  const countsAs = COUNTS_AS[isLate ? 1 : 0];
  const at = row * from.width;
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index];
    const byte = countsAs[from.bytes[at + column]];
    if (
      byte > into.bytes[offset + column] &&
      (mask.isAll || mask.cells[column] === 1)
    ) {
      into.bytes[offset + column] = byte;
    }
  }
}
