import {
  type AdvancedEventSelector,
  GetEventDataStoreCommand,
  paginateListEventDataStores,
} from '@aws-sdk/client-cloudtrail';
import type { EventDataStore } from '../../model';
import { allPages, present } from '../allPages';
import type { AwsCollector, AwsCollectorContext } from '../AwsCollector';
import { eachEnabledRegion } from '../eachEnabledRegion';
import { readEach, readPart } from '../readEach';
import { cloudTrail } from './cloudtrail';

/** The event data stores of every enabled region; each region is a reading of its own. */
export const eventDataStores: AwsCollector<'cloudtrail:event-data-stores'> = {
  id: 'cloudtrail:event-data-stores',
  read: context =>
    eachEnabledRegion(context, async region => ({
      region,
      stores: await readPart(context, () => readStores(context, region)),
    })),
};

async function readStores(
  context: AwsCollectorContext,
  region: string,
): Promise<EventDataStore[]> {
  const client = context.client(cloudTrail, region);
  const found = await allPages(
    paginateListEventDataStores({ client }, { MaxResults: 100 }, context.call),
    page => present(page.EventDataStores, 'EventDataStores'),
  );
  return readEach(
    context,
    found.map(({ EventDataStoreArn, Name }) => ({
      arn: present(EventDataStoreArn, 'EventDataStores[].EventDataStoreArn'),
      name: Name ?? '',
    })),
    async ({ arn }) => {
      const store = await client.send(
        new GetEventDataStoreCommand({ EventDataStore: arn }),
        context.call,
      );
      return {
        status: present(store.Status, 'Status'),
        isMultiRegion: store.MultiRegionEnabled ?? false,
        eventCategories: categoriesOf(
          present(store.AdvancedEventSelectors, 'AdvancedEventSelectors'),
        ),
      };
    },
    (store, details) => ({ ...store, details }),
  );
}

function categoriesOf(selectors: readonly AdvancedEventSelector[]): string[] {
  const categories = selectors.flatMap(({ FieldSelectors = [] }) =>
    FieldSelectors.flatMap(({ Field, Equals = [] }) =>
      Field === 'eventCategory' ? Equals : [],
    ),
  );
  return [...new Set(categories)];
}
