import limitConcurrency from 'p-limit';
import type { Reading } from '../model';
import type { AwsCollectorContext } from './AwsCollector';

/** Calls per list that are under way at once. */
const CONCURRENCY = 5;

/**
 * Makes one call for each item, a few at a time; each is a reading of its own.
 */
export async function readEach<Item, Value, Result>(
  context: AwsCollectorContext,
  items: readonly Item[],
  read: (item: Item) => Promise<Value>,
  join: (item: Item, reading: Reading<Value>) => Result,
): Promise<Result[]> {
  const limit = limitConcurrency(CONCURRENCY);
  return Promise.all(
    items.map(item =>
      limit(async () => join(item, await readPart(context, () => read(item)))),
    ),
  );
}

/** A reading of one part of a collector's value. */
export async function readPart<Value>(
  context: AwsCollectorContext,
  read: () => Promise<Value>,
): Promise<Reading<Value>> {
  try {
    context.signal.throwIfAborted();
    return context.ok(await read());
  } catch (error) {
    return context.failed(error);
  }
}

/** `read` for each item, a few at a time; one that fails fails the whole. */
export async function mapEach<Item, Value>(
  items: readonly Item[],
  read: (item: Item) => Promise<Value>,
): Promise<Value[]> {
  const limit = limitConcurrency(CONCURRENCY);
  return Promise.all(items.map(item => limit(() => read(item))));
}
