import { isOk } from '../model';
import type { AwsCollectorContext } from './AwsCollector';
import { mapEach } from './readEach';
import { ReadingError } from './ReadingError';

/**
 * Reads every region that the account has enabled, a few at a time: for what a
 * global target has to look for in all of them.
 *
 * @param read - gives readings for what may fail, so that one region's failure
 *   is known as such
 * @throws a ReadingError where the regions could not be listed
 */
export async function eachEnabledRegion<Value>(
  context: AwsCollectorContext,
  read: (region: string) => Promise<Value>,
): Promise<Value[]> {
  const listing = await context.read('account:regions');
  if (!isOk(listing)) {
    throw ReadingError.fromReading(listing);
  }
  const enabled = listing.value.regions.filter(
    ({ optInStatus }) => optInStatus !== 'not-opted-in',
  );
  return mapEach(enabled, ({ name }) => read(name));
}
