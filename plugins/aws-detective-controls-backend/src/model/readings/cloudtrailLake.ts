import { Reading } from '../Reading';
import { Declarations } from './CollectorDeclaration';

/** cloudtrail:ListEventDataStores and GetEventDataStore. */
export interface EventDataStore {
  arn: string;
  name: string;
  /** One call each. */
  details: Reading<{
    /** Such as `ENABLED` or `PENDING_DELETION`. */
    status: string;
    isMultiRegion: boolean;
    /** What it holds, such as `Management` or `ConfigurationItem`. */
    eventCategories: string[];
  }>;
}

/** What the collectors of this service read. */
export interface CloudTrailLakeReadings {
  /** The event data stores of every enabled region of the account. */
  'cloudtrail:event-data-stores': {
    region: string;
    stores: Reading<EventDataStore[]>;
  }[];
}

/** What they call. */
export const cloudTrailLakeDeclarations: Declarations<CloudTrailLakeReadings> =
  {
    'cloudtrail:event-data-stores': {
      target: 'global',
      list: [],
      each: [
        {
          operation: 'cloudtrail:ListEventDataStores',
          action: 'cloudtrail:ListEventDataStores',
        },
        {
          operation: 'cloudtrail:GetEventDataStore',
          action: 'cloudtrail:GetEventDataStore',
        },
      ],
      buildsOn: ['account:regions'],
    },
  };
