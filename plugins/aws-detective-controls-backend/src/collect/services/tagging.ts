import {
  paginateGetResources,
  ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { allPages, present } from '../allPages';
import type { AwsCollector } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';
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
  read: async context => {
    const pages = paginateGetResources(
      { client: context.client(tagging) },
      { ResourcesPerPage: 100 },
      context.call,
    );
    const found = await allPages(pages, page =>
      present(page.ResourceTagMappingList, 'ResourceTagMappingList'),
    );
    return found.map(resource => ({
      arn: resource.ResourceARN ?? '',
      tags: tagsOf(resource.Tags),
    }));
  },
};
