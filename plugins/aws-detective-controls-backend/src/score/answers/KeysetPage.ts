/**
 * Where a page begins: after this row. Its value of the order (of a share that is
 * undefined, -1), and its key.
 */
export type ScoreCursor = [value: number | string, key: string];

/** Which page of a list to get. */
export interface KeysetOptions {
  /** How many rows at most; 1 or more. */
  limit: number;
  /** The `next` of the page before. */
  after?: ScoreCursor;
}

/** A page of a list. */
export interface KeysetPage<T> {
  items: T[];
  /** Of the next page; undefined on the last one. */
  next?: ScoreCursor;
  /** How many rows there are on all pages. */
  total: number;
}

/** The value of a row that has none: it comes last in either order. */
export const NO_VALUE = -1;

/** How the rows of a list, which have numbers, are ordered: by value, then by key from A to Z. */
export interface RowOrder {
  order: 'asc' | 'desc';
  /** Unique. */
  key(row: number): string;
}

interface Ranked {
  row: number;
  value: number | string;
}

/**
 * Finds the rows of a page without putting all rows in order: the best so far are
 * kept in a heap, whose top is the worst of them.
 */
export class PageCollector {
  private readonly heap: Ranked[] = [];

  constructor(
    private readonly rows: RowOrder,
    private readonly options: KeysetOptions,
  ) {}

  /** Takes a row into account; each once, in any sequence. */
  offer(row: number, value: number | string): void {
    const { heap } = this;
    const { limit, after } = this.options;
    if (after && this.compare(row, value, after[0], after[1]) <= 0) {
      return;
    }
    // One more than the page, to know whether there is a next one.
    if (heap.length <= limit) {
      heap.push({ row, value });
      this.rise(heap.length - 1);
    } else if (this.isBefore(row, value, heap[0])) {
      heap[0] = { row, value };
      this.sink();
    }
  }

  /** Whether no row of a value can be on the page: a quick look before {@link offer}. */
  misses(value: number | string): boolean {
    const { heap } = this;
    const { limit, after } = this.options;
    const { order } = this.rows;
    return (
      (heap.length > limit && compareValues(value, heap[0].value, order) > 0) ||
      (after !== undefined && compareValues(value, after[0], order) < 0)
    );
  }

  page(): { rows: number[]; next?: ScoreCursor } {
    const { limit } = this.options;
    const sorted = [...this.heap].sort((a, b) =>
      this.isBefore(a.row, a.value, b) ? -1 : 1,
    );
    const page = sorted.slice(0, limit);
    const last = page[page.length - 1];
    return {
      rows: page.map(({ row }) => row),
      next:
        sorted.length > limit && last
          ? [last.value, this.rows.key(last.row)]
          : undefined,
    };
  }

  private isBefore(row: number, value: number | string, other: Ranked) {
    const byValue = compareValues(value, other.value, this.rows.order);
    return byValue === 0
      ? this.rows.key(row) < this.rows.key(other.row)
      : byValue < 0;
  }

  private compare(
    row: number,
    value: number | string,
    otherValue: number | string,
    otherKey: string,
  ): number {
    return (
      compareValues(value, otherValue, this.rows.order) ||
      compareText(this.rows.key(row), otherKey)
    );
  }

  private rise(from: number): void {
    const { heap } = this;
    const moved = heap[from];
    let index = from;
    while (index > 0) {
      const parent = Math.floor((index - 1) / 2);
      if (!this.isBefore(heap[parent].row, heap[parent].value, moved)) {
        break;
      }
      heap[index] = heap[parent];
      index = parent;
    }
    heap[index] = moved;
  }

  private sink(): void {
    const { heap } = this;
    const moved = heap[0];
    let index = 0;
    for (;;) {
      let child = index * 2 + 1;
      if (
        child + 1 < heap.length &&
        this.isBefore(heap[child].row, heap[child].value, heap[child + 1])
      ) {
        child += 1;
      }
      if (
        child >= heap.length ||
        !this.isBefore(moved.row, moved.value, heap[child])
      ) {
        break;
      }
      heap[index] = heap[child];
      index = child;
    }
    heap[index] = moved;
  }
}

function compareValues(
  a: number | string,
  b: number | string,
  order: 'asc' | 'desc',
): number {
  if (a === b) {
    return 0;
  }
  if (a === NO_VALUE || b === NO_VALUE) {
    return a === NO_VALUE ? 1 : -1;
  }
  const ascending = a < b ? -1 : 1;
  return order === 'asc' ? ascending : -ascending;
}

/** By code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
