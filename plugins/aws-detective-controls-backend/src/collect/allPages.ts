import { ReadingError } from './ReadingError';

/**
 * Every item of every page. A page that fails fails the whole.
 *
 * @param pages - of an SDK paginator, with an input of its own: it writes its
 *   tokens there
 * @param items - of one page
 */
export async function allPages<Page, Item>(
  pages: AsyncIterable<Page>,
  items: (page: Page) => Item[] | undefined,
): Promise<Item[]> {
  const all: Item[] = [];
  for await (const page of pages) {
    all.push(...(items(page) ?? []));
  }
  return all;
}

/**
 * Pages of an operation for which the SDK has no paginator.
 *
 * @param ask - calls it with a page token
 * @param nextToken - of a page
 */
export async function* pagesOf<Page>(
  ask: (token: string | undefined) => Promise<Page>,
  nextToken: (page: Page) => string | undefined,
): AsyncGenerator<Page> {
  let token: string | undefined;
  do {
    const page: Page = await ask(token);
    yield page;
    const next = nextToken(page);
    if (next && next === token) {
      throw new ReadingError('failed', 'AWS gave the same page token twice', {
        code: 'RepeatedToken',
      });
    }
    token = next;
  } while (token);
}

/**
 * A member that AWS documents as always present.
 *
 * @throws a ReadingError where it is missing: no list is not an empty list
 */
export function present<T>(value: T | undefined, member: string): T {
  if (value === undefined) {
    throw new ReadingError('failed', `The answer of AWS lacks ${member}`, {
      code: 'IncompleteAnswer',
    });
  }
  return value;
}
