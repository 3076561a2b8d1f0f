import { ScoreControl, ScoreQuery } from '../ScoreAccess';
import { CellRows } from '../tables/CellRows';
import {
  RowMask,
  rowMask,
  saysAnything,
  WORD_CELLS,
} from '../tables/cellWords';
import { ScoreTables } from '../tables/ScoreTables';
import { CallerView } from './CallerView';
import { CellMask } from './CellMask';
import { mergeCells } from './mergeCells';
import { PlaceScope } from './PlaceScope';

/** Entries that there is room for at first. */
const SMALLEST = 1024;

/** The kinds of rows of entries: of a holder, of a place, merged for the selection. */
const WHOLE = 0;
const PLACE = 1;
const OWN = 2;

/** Which places count, where it is not one, by its number. */
const NO_PLACE = -1;
const ALL_PLACES = -2;
const SOME_PLACES = -3;

/**
 * What a query is about: holders, each with the state of each control over those of
 * its places that count. Nothing that the caller may not see is in it.
 */
export class Selection {
  /** How many entries there are: one a holder, or one a holder and account. */
  size = 0;
  /** By entry; longer than {@link size}, as are all lists by entry. */
  holders: Int32Array;
  /** By entry: the one account whose places count; -1: all that the scope has. */
  accounts: Int32Array;
  /** By entry, where entries are one a holder and account: its account. */
  accountOf: Int32Array;
  /** Those of the query's controls that say anything, and the column of each. */
  readonly controls: ScoreControl[] = [];
  readonly columns: number[] = [];
  /** By column: its position in `columns`; -1: it is not asked for. */
  readonly positions: Int32Array;
  /** Those columns of a row. */
  readonly mask: RowMask;

  private signatures: Int32Array;
  /** By entry: what its row is one of, and the number of that row. */
  private kinds: Int32Array;
  private rows: Int32Array;
  /** Rows of places that are merged for this selection. */
  private readonly own = new CellRows();
  private ownCount = 0;
  private room: number;
  /** By kind of row. */
  private readonly cells: readonly CellRows[];

  constructor(
    readonly tables: ScoreTables,
    readonly query: ScoreQuery,
    readonly view: CallerView,
    readonly scope: PlaceScope,
  ) {
    const { scratch } = tables;
    this.holders = scratch.take(SMALLEST);
    this.accounts = scratch.take(SMALLEST);
    this.accountOf = scratch.take(SMALLEST);
    this.signatures = scratch.take(SMALLEST);
    this.kinds = scratch.take(SMALLEST);
    this.rows = scratch.take(SMALLEST);
    this.room = this.roomOf();
    const { width } = tables.places.merged;
    this.own.widen(width);
    this.cells = [tables.places.merged, tables.places.cells, this.own];
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
    return this.cells[this.kinds[entry]].bytes;
  }

  offset(entry: number): number {
    return this.rows[entry] * this.own.width;
  }

  /** The same as words, from {@link wordOffset} on. */
  words(entry: number): Int32Array {
    return this.cells[this.kinds[entry]].words;
  }

  wordOffset(entry: number): number {
    return (this.rows[entry] * this.own.width) / WORD_CELLS;
  }

  /** Which cells of a place of an entry's holder count. */
  maskAt(entry: number, place: number): CellMask {
    return this.scope.maskAt(
      this.signatures[entry],
      place,
      this.accounts[entry],
    );
  }

  /** Whether an entry is all that there is of its holder today, but for controls. */
  isWhole(entry: number): boolean {
    return this.kinds[entry] === WHOLE;
  }

  /** Whether it was so on every day, with its findings, too. */
  wasWhole(entry: number): boolean {
    const { isWhole, constant } = this.scope;
    return isWhole && this.accounts[entry] < 0 && (constant?.findings ?? true);
  }

  /**
   * The only place that counts of an entry, where that counts as it is, but for controls;
   * -1: there are several, or one that counts in part.
   */
  onlyPlace(entry: number): number {
    return this.kinds[entry] === PLACE ? this.rows[entry] : -1;
  }

  /**
   * Adds a holder, unless there is nothing of it to see.
   *
   * @param account - of whose places alone; -1: of all
   * @param accountOf - the account that the entry stands for
   * @returns whether it was added
   */
  add(holder: number, account = -1, accountOf = account): boolean {
    const entry = this.size;
    if (entry === this.room) {
      this.grow();
    }
    const signature = this.scope.signature(holder);
    this.holders[entry] = holder;
    this.accounts[entry] = account;
    this.accountOf[entry] = accountOf;
    this.signatures[entry] = signature;
    if (!this.locate(entry)) {
      return false;
    }
    this.size = entry + 1;
    return true;
  }

  /** Takes back what was added last. */
  drop(): void {
    this.size -= 1;
    if (this.kinds[this.size] === OWN) {
      this.ownCount -= 1;
    }
  }

  /** The holder of each entry. */
  listHolders(): number[] {
    return Array.from(this.holders.subarray(0, this.size));
  }

  private grow(): void {
    this.holders = this.longer(this.holders);
    this.accounts = this.longer(this.accounts);
    this.accountOf = this.longer(this.accountOf);
    this.signatures = this.longer(this.signatures);
    this.kinds = this.longer(this.kinds);
    this.rows = this.longer(this.rows);
    this.room = this.roomOf();
  }

  private longer(values: Int32Array): Int32Array {
    const longer = this.tables.scratch.take(this.size * 2);
    longer.set(values.subarray(0, this.size));
    return longer;
  }

  /** Lists may be longer than what was asked for, some more than others. */
  private roomOf(): number {
    return Math.min(
      this.holders.length,
      this.accounts.length,
      this.accountOf.length,
      this.signatures.length,
      this.kinds.length,
      this.rows.length,
    );
  }

  /** @returns whether there is anything of an entry to see */
  private locate(entry: number): boolean {
    const { places } = this.tables;
    const holder = this.holders[entry];
    const whole = this.scope.isWhole && this.accounts[entry] < 0;
    const share = whole ? ALL_PLACES : this.shareOf(entry);
    if (share === NO_PLACE) {
      return false;
    }
    if (share === SOME_PLACES) {
      return this.mergePlaces(entry);
    }
    const isWhole = share === ALL_PLACES;
    this.kinds[entry] = isWhole ? WHOLE : PLACE;
    this.rows[entry] = isWhole ? holder : share;
    const { words } = isWhole ? places.merged : places.cells;
    return saysAnything(words, this.wordOffset(entry), this.mask);
  }

  /**
   * Which places of an entry count: all, none, several or some in part, or a place that
   * is the only one and counts as it is.
   */
  private shareOf(entry: number): number {
    const { places, targets } = this.tables;
    let isAll = true;
    let only = NO_PLACE;
    let place = places.first.values[this.holders[entry]];
    for (; place >= 0; place = places.next.values[place]) {
      // One that is gone has nothing to count.
      if (places.isLive(place)) {
        const mask = this.maskAt(entry, place);
        if (mask.isAll || mask === this.scope.constant) {
          only = only === NO_PLACE ? place : SOME_PLACES;
        } else {
          isAll = false;
          only = mask.isNone ? only : SOME_PLACES;
        }
      }
    }
    if (isAll && only !== NO_PLACE) {
      return ALL_PLACES;
    }
    const isLate = only >= 0 && targets.isLate(places.target.values[only]);
    return isLate ? SOME_PLACES : only;
  }

  private mergePlaces(entry: number): boolean {
    const { places, targets } = this.tables;
    const { width } = this.own;
    const offset = this.ownCount * width;
    this.own.lengthen(this.ownCount + 1);
    const at = offset / WORD_CELLS;
    this.own.words.fill(0, at, at + width / WORD_CELLS);
    let place = places.first.values[this.holders[entry]];
    for (; place >= 0; place = places.next.values[place]) {
      const mask = this.maskAt(entry, place);
      if (!mask.isNone) {
        mergeCells({
          from: places.cells,
          row: place,
          isLate: targets.isLate(places.target.values[place]),
          mask,
          columns: this.columns,
          into: this.own,
          offset,
        });
      }
    }
    if (!saysAnything(this.own.words, at, this.mask)) {
      return false;
    }
    this.kinds[entry] = OWN;
    this.rows[entry] = this.ownCount;
    this.ownCount += 1;
    return true;
  }
}
