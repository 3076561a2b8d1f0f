import { GlueClient, paginateSearchTables } from '@aws-sdk/client-glue';
import type { GlueTable } from '../../model';
import { allPages, present } from '../allPages';
import type { AwsCollector, AwsCollectorContext } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';
import { eachEnabledRegion } from '../eachEnabledRegion';
import { readPart } from '../readEach';

/** AWS Glue. */
export const glue: AwsService<GlueClient> = {
  prefix: 'glue',
  answers: 'json',
  create: options => new GlueClient(options),
};

/** The tables of every enabled region; each region is a reading of its own. */
export const accountTables: AwsCollector<'glue:account-tables'> = {
  id: 'glue:account-tables',
  read: context =>
    eachEnabledRegion(context, async region => ({
      region,
      tables: await readPart(context, () => readTables(context, region)),
    })),
};

/** The tables of a region, those that other accounts share too. */
export const tables: AwsCollector<'glue:tables'> = {
  id: 'glue:tables',
  read: context => readTables(context, context.target.region),
};

// Not searched by name: what a table reads shows in where it lies.
async function readTables(
  context: AwsCollectorContext,
  region: string,
): Promise<GlueTable[]> {
  const pages = paginateSearchTables(
    { client: context.client(glue, region) },
    { MaxResults: 100, ResourceShareType: 'ALL' },
    context.call,
  );
  const found = await allPages(pages, page =>
    present(page.TableList, 'TableList'),
  );
  return found.map(table => ({
    database: table.DatabaseName ?? '',
    name: table.Name ?? '',
    location: table.StorageDescriptor?.Location || undefined,
    locationTemplate:
      table.Parameters?.['storage.location.template'] || undefined,
    inputFormat: table.StorageDescriptor?.InputFormat || undefined,
  }));
}
