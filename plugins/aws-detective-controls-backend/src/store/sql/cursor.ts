import { BadParameterError } from '../../model';
import { contentHash } from './content';

const DEFAULT_LIMIT = 100;
const MAXIMUM_LIMIT = 500;

/** The sort key of a row: what the next page starts after. */
export type CursorKey = (string | number)[];

interface CursorContent {
  key: CursorKey;
  /** Of the list and its filters. */
  list: string;
  /** The time that the first page was read for. */
  asOf?: string;
}

/**
 * What ties a cursor to its list: a cursor of one entity, or of other filters,
 * is refused.
 */
export function listFingerprint(...parts: unknown[]): string {
  return contentHash(parts).slice(0, 16);
}

/** What a value of a key is; `integer`: a whole number that a database takes, too. */
export type CursorType = 'string' | 'number' | 'integer';

const MAXIMUM_INTEGER = 2 ** 31 - 1;

/** A text with a NUL is none to PostgreSQL. */
function isOfType(value: unknown, type: CursorType): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string' && !value.includes('\0');
    case 'integer':
      return (
        Number.isInteger(value) && Math.abs(Number(value)) <= MAXIMUM_INTEGER
      );
    default:
      return Number.isFinite(value);
  }
}

/** Writes a cursor: opaque, and safe in a URL. */
export function encodeCursor(content: CursorContent): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

/**
 * Reads a cursor back.
 *
 * @param shape - the types of the key's values, in their order
 * @throws BadParameterError that names `cursor`, where it is not one of this list
 */
export function decodeCursor(
  cursor: string,
  options: { list: string; shape: CursorType[] },
): CursorContent {
  let content: Partial<CursorContent> | undefined;
  try {
    content = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    content = undefined;
  }
  const key = content?.key;
  const asOf = content?.asOf;
  if (
    !Array.isArray(key) ||
    key.length !== options.shape.length ||
    !options.shape.every((type, index) => isOfType(key[index], type)) ||
    (asOf !== undefined &&
      (typeof asOf !== 'string' || Number.isNaN(Date.parse(asOf))))
  ) {
    throw new BadParameterError(
      'cursor: not one that this API gave; leave it out for the first page',
      { parameter: 'cursor', value: cursor },
    );
  }
  if (content?.list !== options.list) {
    throw new BadParameterError(
      'cursor: from another list or other filters; leave it out for the first page',
      { parameter: 'cursor', value: cursor },
    );
  }
  return { key, list: options.list, asOf };
}

/**
 * The size of a page.
 *
 * @throws BadParameterError that names `limit`, where it is not 1 to 500
 */
export function pageLimit(limit: number | undefined): number {
  const size = limit ?? DEFAULT_LIMIT;
  if (!Number.isInteger(size) || size < 1 || size > MAXIMUM_LIMIT) {
    throw new BadParameterError(`limit: must be 1 to ${MAXIMUM_LIMIT}`, {
      parameter: 'limit',
      value: String(size),
    });
  }
  return size;
}
