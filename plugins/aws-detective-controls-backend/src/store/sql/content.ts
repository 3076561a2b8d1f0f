import { createHash } from 'node:crypto';

/** A value with its keys sorted and its undefined members left out. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(canonical);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, member]) => [key, canonical(member)]),
    );
  }
  return value;
}

/** JSON that is the same for equal values, whatever the order of their keys. */
export function toJson(value: unknown): string {
  return JSON.stringify(canonical(value));
}

/** Reads back what {@link toJson} wrote. */
export function fromJson<T>(json: string): T {
  return JSON.parse(json);
}

/** A short text that is the same exactly for equal values: SHA-256, base64url. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(toJson(value)).digest('base64url');
}

/**
 * A copy without the members of the given name, at any depth: times that
 * change with every sweep make no difference to what was read.
 */
export function without(value: unknown, name: string): unknown {
  if (Array.isArray(value)) {
    return value.map(item => without(item, name));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key !== name)
        .map(([key, member]) => [key, without(member, name)]),
    );
  }
  return value;
}
