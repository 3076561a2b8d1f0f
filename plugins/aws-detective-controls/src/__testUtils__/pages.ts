import {
  Page,
  PageOptions,
} from 'backstage-plugin-aws-detective-controls-common';

/** A page of a list. */
export function pageOf<T>(items: T[], options: PageOptions = {}): Page<T> {
  const start = Number(options.cursor ?? 0);
  const end = start + (options.limit ?? 100);
  return {
    items: items.slice(start, end),
    nextCursor: end < items.length ? String(end) : undefined,
  };
}

/** A page of a list that says how long the list is. */
export function totalPageOf<T>(items: T[], options: PageOptions = {}) {
  return { ...pageOf(items, options), total: items.length };
}

/** Whether a value is one of those asked for; without any, it is. */
export function among<T>(
  value: T | undefined,
  asked: readonly T[] | undefined,
): boolean {
  return !asked || (value !== undefined && asked.includes(value));
}

/** Whether anything that is served of an item contains what is searched for. */
export function matches(item: unknown, search = ''): boolean {
  return JSON.stringify(item).toLowerCase().includes(search.toLowerCase());
}
