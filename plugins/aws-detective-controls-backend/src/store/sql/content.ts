import { createHash } from 'node:crypto';

/**
 * JSON that is the same for equal values, whatever the order of their keys:
 * sorted, and without undefined members.
 *
 * Written in one go, since a sweep does it for every row that it brings.
 *
 * @param omit - the name of members to leave out, at any depth: times that change
 *   with every sweep make no difference to what was read
 */
export function toJson(value: unknown, omit?: string): string {
  if (typeof value !== 'object' || value === null) {
    return JSON.stringify(value);
  }
  let json = '';
  if (Array.isArray(value)) {
    for (const item of value) {
      json += `${json && ','}${toJson(item, omit) ?? 'null'}`;
    }
    return `[${json}]`;
  }
  for (const key of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[key];
    if (member !== undefined && key !== omit) {
      json += `${json && ','}${JSON.stringify(key)}:${toJson(member, omit)}`;
    }
  }
  return `{${json}}`;
}

/** Reads back what {@link toJson} wrote. */
export function fromJson<T>(json: string): T {
  return JSON.parse(json);
}

/** A short text that is the same exactly for equal values: SHA-256, base64url. */
export function contentHash(value: unknown): string {
  return jsonHash(toJson(value));
}

/** As {@link contentHash}, of values that {@link toJson} wrote already. */
export function jsonHash(...values: string[]): string {
  // JSON has no line break in it.
  return createHash('sha256').update(values.join('\n')).digest('base64url');
}
