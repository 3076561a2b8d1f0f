import { isDeepStrictEqual } from 'node:util';

/**
 * Brings a value of the SDK into a form that can be compared: bytes as numbers,
 * times as text, and without what means nothing.
 */
export function comparable(value: unknown): unknown {
  if (value instanceof Uint8Array) {
    return [...value];
  }
  if (value instanceof Date) {
    return value.toISOString();
  }
  if (value instanceof String) {
    return String(value);
  }
  // Of this realm's Array: under Jest, Node's own are of another.
  if (Array.isArray(value)) {
    return Array.from(value, comparable);
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([name, member]) => name !== '$metadata' && member !== undefined)
      .map(([name, member]) => [name, comparable(member)]);
    return Object.fromEntries(members);
  }
  return value;
}

/** Says where two values differ first; undefined where they are equal. */
export function firstDifference(
  a: unknown,
  b: unknown,
  path: string,
): string | undefined {
  if (isDeepStrictEqual(a, b)) {
    return undefined;
  }
  if (isRecord(a) && isRecord(b)) {
    for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const found = firstDifference(a[name], b[name], `${path}.${name}`);
      if (found !== undefined) {
        return found;
      }
    }
  }
  return `${path}: ${brief(a)} is not ${brief(b)}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function brief(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 60) ?? 'undefined';
}
