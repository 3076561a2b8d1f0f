import { paginateDescribeLogGroups } from '@aws-sdk/client-cloudwatch-logs';
import { parse } from '@aws-sdk/util-arn-parser';
import { isOk } from '../../model';
import { allPages, present } from '../allPages';
import type { AwsCollector, AwsCollectorContext } from '../AwsCollector';
import { readEach } from '../readEach';
import { ReadingError } from '../ReadingError';
import { logs, readDeliveries } from './logs';

/** The log groups to which trails of the account send. */
export const trailLogGroups: AwsCollector<'logs:trail-log-groups'> = {
  id: 'logs:trail-log-groups',
  read: async context => {
    const trails = await context.read('cloudtrail:trails');
    if (!isOk(trails)) {
      throw ReadingError.fromReading(trails);
    }
    const arns = new Set(
      trails.value.flatMap(trail => trail.cloudWatchLogsLogGroupArn ?? []),
    );
    return readEach(
      context,
      [...arns]
        .map(arn => ({ arn, name: logGroupName(arn), ...parse(arn) }))
        .filter(({ accountId }) => accountId === context.target.accountId),
      ({ name, region }) => readLogGroup(context, name, region),
      ({ arn, name }, group) => ({ arn, name, group }),
    );
  },
};

/** Of `arn:aws:logs:eu-west-1:111122223333:log-group:<name>:*`. */
export function logGroupName(arn: string): string {
  return parse(arn)
    .resource.replace(/^log-group:/, '')
    .replace(/:\*$/, '');
}

/** Whether the account has a log group in a region, and how long that keeps its log. */
export async function readLogGroup(
  context: AwsCollectorContext,
  name: string,
  region: string,
) {
  const pages = paginateDescribeLogGroups(
    { client: context.client(logs, region) },
    { logGroupNamePrefix: name, limit: 50 },
    context.call,
  );
  const groups = await allPages(pages, page =>
    present(page.logGroups, 'logGroups'),
  );
  const found = groups.find(({ logGroupName: of }) => of === name);
  return {
    exists: found !== undefined,
    retentionInDays: found?.retentionInDays,
  };
}

/** The vended log deliveries of the regions that have a bucket of a trail. */
export const trailBucketDeliveries: AwsCollector<'logs:trail-bucket-deliveries'> =
  {
    id: 'logs:trail-bucket-deliveries',
    read: async context => {
      const buckets = await context.read('s3:trail-buckets');
      if (!isOk(buckets)) {
        throw ReadingError.fromReading(buckets);
      }
      const regions = new Set(
        buckets.value.flatMap(({ region }) => region ?? []),
      );
      return readEach(
        context,
        [...regions],
        region => readDeliveries(context, region),
        (region, deliveries) => ({ region, deliveries }),
      );
    },
  };
