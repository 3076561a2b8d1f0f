import {
  ConfigAggregation,
  ConfigAggregator,
  FindingAggregation,
  HubAdministrator,
} from '../../model';
import { broken, ok, TARGET } from './snapshot';

const { accountId, region } = TARGET;

/** A region with a hub that no administrator looks after. */
export function hubRegion(
  name: string,
  administrator: HubAdministrator = {},
): FindingAggregation['regions'][number] {
  return {
    region: name,
    aggregators: ok([]),
    administrator: ok(administrator),
  };
}

/** A region in which Security Hub is not enabled. */
export function regionWithoutHub(
  name: string,
): FindingAggregation['regions'][number] {
  const aggregators = broken('disabled', { code: 'InvalidAccessException' });
  return { region: name, aggregators };
}

/** The account's finding aggregator, in its region. */
export function findingAggregator(
  regionLinkingMode: string,
  regions: string[] = [],
): FindingAggregation['aggregators'][number] {
  return {
    arn: `arn:aws:securityhub:${region}:${accountId}:finding-aggregator/1`,
    homeRegion: region,
    links: ok({ regionLinkingMode, regions }),
  };
}

/** A region in which AWS Config records, and nothing is gathered. */
export function recordedRegion(
  name: string,
  over: Partial<ConfigAggregation> = {},
): ConfigAggregation {
  return {
    region: name,
    aggregators: ok([]),
    recorders: ok([{ name: 'default', recordingScope: 'PAID' }]),
    authorizations: ok([]),
    ...over,
  };
}

/** An aggregator that gathers the account in every region, and has done so in some. */
export function configAggregatorOf(
  regions: string[],
  over: Partial<ConfigAggregator> = {},
): ConfigAggregator {
  return {
    name: 'all',
    arn: `arn:aws:config:${region}:${accountId}:config-aggregator/config-aggregator-1`,
    sources: [{ accountIds: [accountId], allAwsRegions: true, awsRegions: [] }],
    filtered: false,
    statuses: ok(
      regions.map(it => ({
        region: it,
        status: 'SUCCEEDED',
        accountIds: [accountId],
      })),
    ),
    ...over,
  };
}
