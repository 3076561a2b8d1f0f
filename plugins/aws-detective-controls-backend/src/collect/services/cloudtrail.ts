import {
  type AdvancedFieldSelector,
  CloudTrailClient,
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetTrailStatusCommand,
} from '@aws-sdk/client-cloudtrail';
import { parse } from '@aws-sdk/util-arn-parser';
import { present } from '../allPages';
import type { AwsCollector, AwsCollectorContext } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';
import { mapEach, readPart } from '../readEach';

/** AWS CloudTrail. */
export const cloudTrail: AwsService<CloudTrailClient> = {
  prefix: 'cloudtrail',
  answers: 'json',
  create: options => new CloudTrailClient(options),
};

/**
 * The trails that cover an account: its own, and the organisation's. A member
 * may be refused the status of the organisation's trail, so that is a reading
 * per trail.
 */
export const trails: AwsCollector<'cloudtrail:trails'> = {
  id: 'cloudtrail:trails',
  read: async context => {
    const { trailList } = await context
      .client(cloudTrail)
      .send(
        new DescribeTrailsCommand({ includeShadowTrails: true }),
        context.call,
      );
    return mapEach(present(trailList, 'trailList'), async trail => {
      const arn = present(trail.TrailARN, 'trailList[].TrailARN');
      const home = present(trail.HomeRegion, 'trailList[].HomeRegion');
      return {
        arn,
        name: trail.Name ?? '',
        homeRegion: home,
        ownerAccountId: parse(arn).accountId,
        isMultiRegion: trail.IsMultiRegionTrail ?? false,
        isOrganization: trail.IsOrganizationTrail ?? false,
        s3BucketName: trail.S3BucketName,
        status: await readPart(context, () => readStatus(context, arn, home)),
        selectors: await readPart(context, () =>
          readSelectors(context, arn, home),
        ),
      };
    });
  },
};

async function readStatus(
  context: AwsCollectorContext,
  arn: string,
  region: string,
) {
  const status = await context
    .client(cloudTrail, region)
    .send(new GetTrailStatusCommand({ Name: arn }), context.call);
  return {
    isLogging: present(status.IsLogging, 'IsLogging'),
    latestDeliveryError: status.LatestDeliveryError || undefined,
  };
}

async function readSelectors(
  context: AwsCollectorContext,
  arn: string,
  region: string,
) {
  const answer = await context
    .client(cloudTrail, region)
    .send(new GetEventSelectorsCommand({ TrailName: arn }), context.call);
  return {
    eventSelectors: (answer.EventSelectors ?? []).map(selector => ({
      // AWS's own defaults for what a trail leaves out.
      readWriteType: selector.ReadWriteType ?? 'All',
      includeManagementEvents: selector.IncludeManagementEvents ?? true,
      excludeManagementEventSources:
        selector.ExcludeManagementEventSources ?? [],
    })),
    advancedEventSelectors: (answer.AdvancedEventSelectors ?? []).map(
      selector => ({
        fieldSelectors: (selector.FieldSelectors ?? []).map(fieldSelector),
      }),
    ),
  };
}

function fieldSelector(selector: AdvancedFieldSelector) {
  return {
    field: selector.Field ?? '',
    equals: selector.Equals ?? [],
    notEquals: selector.NotEquals ?? [],
    startsWith: selector.StartsWith ?? [],
    notStartsWith: selector.NotStartsWith ?? [],
    endsWith: selector.EndsWith ?? [],
    notEndsWith: selector.NotEndsWith ?? [],
  };
}
