import {
  type AdvancedFieldSelector,
  CloudTrailClient,
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetTrailStatusCommand,
  paginateListTrails,
  type Trail,
} from '@aws-sdk/client-cloudtrail';
import { parse } from '@aws-sdk/util-arn-parser';
import { allPages, present } from '../allPages';
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
 * The trails that cover an account: its own of every region, and the organisation's. A member
 * may be refused the status of the organisation's trail, so that is a reading
 * per trail.
 */
export const trails: AwsCollector<'cloudtrail:trails'> = {
  id: 'cloudtrail:trails',
  read: async context => {
    const visible = await describe(context);
    const elsewhere = await trailsElsewhere(context, visible);
    return mapEach([...visible, ...elsewhere], async trail => {
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
        s3KeyPrefix: trail.S3KeyPrefix || undefined,
        logFileValidation: trail.LogFileValidationEnabled ?? false,
        kmsKeyId: trail.KmsKeyId || undefined,
        cloudWatchLogsLogGroupArn: trail.CloudWatchLogsLogGroupArn || undefined,
        status: await readPart(context, () => readStatus(context, arn, home)),
        selectors: await readPart(context, () =>
          readSelectors(context, arn, home),
        ),
      };
    });
  },
};

async function describe(
  context: AwsCollectorContext,
  region?: string,
  trailNameList?: string[],
): Promise<Trail[]> {
  const { trailList } = await context
    .client(cloudTrail, region)
    .send(
      new DescribeTrailsCommand({ trailNameList, includeShadowTrails: true }),
      context.call,
    );
  return present(trailList, 'trailList');
}

/** The account's trails of single regions that the home region does not show. */
async function trailsElsewhere(
  context: AwsCollectorContext,
  visible: Trail[],
): Promise<Trail[]> {
  const pages = paginateListTrails(
    { client: context.client(cloudTrail) },
    {},
    context.call,
  );
  const all = await allPages(pages, page => present(page.Trails, 'Trails'));
  const shown = new Set(visible.map(({ TrailARN }) => TrailARN));
  const byRegion = new Map<string, string[]>();
  for (const { TrailARN, HomeRegion } of all) {
    const arn = present(TrailARN, 'Trails[].TrailARN');
    const region = present(HomeRegion, 'Trails[].HomeRegion');
    if (!shown.has(arn)) {
      byRegion.set(region, [...(byRegion.get(region) ?? []), arn]);
    }
  }
  const found = await mapEach([...byRegion], ([region, arns]) =>
    describe(context, region, arns),
  );
  return found.flat();
}

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
    latestCloudWatchLogsDeliveryTime:
      status.LatestCloudWatchLogsDeliveryTime?.toISOString(),
    latestCloudWatchLogsDeliveryError:
      status.LatestCloudWatchLogsDeliveryError || undefined,
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
  // A trail has one list or the other; an answer without both says nothing of it.
  present(
    answer.EventSelectors ?? answer.AdvancedEventSelectors ?? undefined,
    'EventSelectors and AdvancedEventSelectors',
  );
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
