/**
 * One page of a list.
 *
 * @public
 */
export interface Page<T> {
  items: T[];
  /** Pass it as `cursor` to get the next page; absent on the last one. */
  nextCursor?: string;
}

/**
 * Which page of a list to get.
 *
 * @public
 */
export interface PageOptions {
  /** From the page before. */
  cursor?: string;
  /** 1 to 500; 100 unless told. */
  limit?: number;
}
