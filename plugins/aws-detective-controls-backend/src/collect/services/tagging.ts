import {
  paginateGetResources,
  ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { allPages, present } from '../allPages';
import type { TaggedResource } from '../../model';
import type { AwsCollector, AwsCollectorContext } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';
import { globalRegion } from '../regions';
import { tagsOf } from './tags';

/** AWS Resource Groups Tagging API. */
export const tagging: AwsService<ResourceGroupsTaggingAPIClient> = {
  prefix: 'tag',
  answers: 'json',
  create: options => new ResourceGroupsTaggingAPIClient(options),
};

/** Every resource of a region that has, or once had, a tag. */
export const taggedResources: AwsCollector<'tag:resources'> = {
  id: 'tag:resources',
  read: context => readTagged(context, context.target.region),
};

/** What other collectors list for an account's global target. */
const GLOBAL_TYPES = ['cloudfront:distribution', 'route53:hostedzone'];

/** The distributions and hosted zones of an account that have, or once had, a tag. */
export const globalTaggedResources: AwsCollector<'tag:global-resources'> = {
  id: 'tag:global-resources',
  read: context =>
    readTagged(context, globalRegion(context.target.partition), GLOBAL_TYPES),
};

async function readTagged(
  context: AwsCollectorContext,
  region: string,
  types?: string[],
): Promise<TaggedResource[]> {
  const pages = paginateGetResources(
    { client: context.client(tagging, region) },
    { ResourcesPerPage: 100, ResourceTypeFilters: types },
    context.call,
  );
  const found = await allPages(pages, page =>
    present(page.ResourceTagMappingList, 'ResourceTagMappingList'),
  );
  return found.map(resource => ({
    arn: resource.ResourceARN ?? '',
    tags: tagsOf(resource.Tags),
  }));
}
