import { EventDataStore, GlueTable } from '../../model';
import { ok, TARGET } from './snapshot';

const { accountId, region } = TARGET;

/** A table, over nothing unless told. */
export function glueTable(over: Partial<GlueTable> = {}): GlueTable {
  return { database: 'default', name: 'table', ...over };
}

/** A table over the logs of the account's trail. */
export const CLOUDTRAIL_TABLE = glueTable({
  name: 'events',
  location: `s3://logs/AWSLogs/${accountId}/CloudTrail/`,
});

/** An enabled store of management events. */
export function dataStore(
  over: Partial<
    Extract<EventDataStore['details'], { status: 'ok' }>['value']
  > = {},
): EventDataStore {
  return {
    arn: `arn:aws:cloudtrail:${region}:${accountId}:eventdatastore/1`,
    name: 'events',
    details: ok({
      status: 'ENABLED',
      isMultiRegion: true,
      eventCategories: ['Management'],
      ...over,
    }),
  };
}
