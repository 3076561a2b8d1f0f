import {
  GetAdministratorAccountCommand,
  GetFindingAggregatorCommand,
  paginateListFindingAggregators,
} from '@aws-sdk/client-securityhub';
import { parse } from '@aws-sdk/util-arn-parser';
import { isOk } from '../../model';
import { allPages, present } from '../allPages';
import type { AwsCollector, AwsCollectorContext } from '../AwsCollector';
import { eachEnabledRegion } from '../eachEnabledRegion';
import { readEach, readPart } from '../readEach';
import { securityHub } from './securityhub';

/**
 * The account's finding aggregator, and every region's hub. Each region with a
 * hub shows the aggregator, wherever its home is; all are asked, since those
 * that answer are the ones that have findings to aggregate.
 */
export const findingAggregation: AwsCollector<'securityhub:aggregation'> = {
  id: 'securityhub:aggregation',
  read: async context => {
    const regions = await eachEnabledRegion(context, async region => {
      const aggregators = await readPart(context, () =>
        listAggregators(context, region),
      );
      return {
        region,
        aggregators,
        administrator:
          aggregators.status === 'disabled'
            ? undefined
            : await readPart(context, () => readAdministrator(context, region)),
      };
    });
    const arns = regions.flatMap(({ aggregators }) =>
      isOk(aggregators) ? aggregators.value : [],
    );
    return {
      regions,
      aggregators: await readEach(
        context,
        [...new Set(arns)].map(arn => ({ arn, homeRegion: parse(arn).region })),
        aggregator => readLinks(context, aggregator),
        (aggregator, links) => ({ ...aggregator, links }),
      ),
    };
  },
};

/** ARNs of the finding aggregators that a region shows. */
export function listAggregators(
  context: AwsCollectorContext,
  region: string,
): Promise<string[]> {
  const pages = paginateListFindingAggregators(
    { client: context.client(securityHub, region) },
    { MaxResults: 100 },
    context.call,
  );
  return allPages(pages, page =>
    present(page.FindingAggregators, 'FindingAggregators').map(it =>
      present(it.FindingAggregatorArn, 'FindingAggregatorArn'),
    ),
  );
}

/** Who administers the hub of a region. */
export async function readAdministrator(
  context: AwsCollectorContext,
  region: string,
) {
  const { Administrator } = await context
    .client(securityHub, region)
    .send(new GetAdministratorAccountCommand({}), context.call);
  return {
    accountId: Administrator?.AccountId,
    memberStatus: Administrator?.MemberStatus,
  };
}

/** Which regions a finding aggregator links. */
export async function readLinks(
  context: AwsCollectorContext,
  { arn, homeRegion }: { arn: string; homeRegion: string },
) {
  const answer = await context
    .client(securityHub, homeRegion)
    .send(
      new GetFindingAggregatorCommand({ FindingAggregatorArn: arn }),
      context.call,
    );
  return {
    regionLinkingMode: present(answer.RegionLinkingMode, 'RegionLinkingMode'),
    regions: answer.Regions ?? [],
  };
}
