import {
  Evidence,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import { ConfigAggregation, ConfigAggregator, isOk } from '../../model';
import { causeOf, evidence } from '../judging';

/** Whether the aggregators of one account gather a region of it, or of another. */
export type AggregatorCoverage =
  | { kind: 'none' }
  | ({ evidence: Evidence[] } & (
      | { kind: 'covers' }
      | { kind: 'open'; cause: UnknownCause }
      | {
          kind: 'gap';
          reason: 'aggregation-failing' | 'aggregator-filtered';
          aggregator: string;
          status?: string;
        }
    ));

const BEST_FIRST: AggregatorCoverage['kind'][] = [
  'covers',
  'open',
  'gap',
  'none',
];

/**
 * The best that any aggregator of an account, in any region, says of a region.
 *
 * @param accountId - the account whose region it is
 * @param owner - the account that has the aggregators, where it is another
 */
export function aggregatorCoverage(
  all: readonly ConfigAggregation[],
  accountId: string,
  region: string,
  owner?: string,
): AggregatorCoverage {
  const found = all.flatMap(({ region: home, aggregators }) =>
    isOk(aggregators)
      ? aggregators.value
          .filter(it => takesIn(it, accountId, region))
          .map(it =>
            coverageBy(it, { accountId, region, owner }, [
              evidence('config:DescribeConfigurationAggregators', aggregators, {
                account: owner,
                ConfigurationAggregatorName: it.name,
                region: home,
                AllAwsRegions: it.sources.some(source => source.allAwsRegions),
              }),
            ]),
          )
      : [],
  );
  const rank = ({ kind }: AggregatorCoverage) => BEST_FIRST.indexOf(kind);
  return found.sort((a, b) => rank(a) - rank(b)).at(0) ?? { kind: 'none' };
}

function takesIn(
  { sources }: ConfigAggregator,
  accountId: string,
  region: string,
): boolean {
  return sources.some(
    source =>
      (!source.accountIds || source.accountIds.includes(accountId)) &&
      (source.allAwsRegions || source.awsRegions.includes(region)),
  );
}

function coverageBy(
  { name, filtered, statuses }: ConfigAggregator,
  of: { accountId: string; region: string; owner?: string },
  facts: Evidence[],
): AggregatorCoverage {
  const { accountId, region, owner } = of;
  const aggregator = owner ? `${name} (${owner})` : name;
  if (filtered) {
    return {
      kind: 'gap',
      reason: 'aggregator-filtered',
      aggregator,
      evidence: facts,
    };
  }
  if (!isOk(statuses)) {
    const cause = causeOf(statuses, 'config:aggregation');
    return { kind: 'open', cause, evidence: facts };
  }
  const own = statuses.value.filter(
    it => it.region === region && it.accountIds.includes(accountId),
  );
  // Of several the worse one counts.
  const source = own.find(it => it.status !== 'SUCCEEDED') ?? own.at(0);
  if (!source) {
    return {
      kind: 'open',
      evidence: facts,
      cause: {
        kind: 'insufficient-data',
        message: `The aggregator ${aggregator} takes in ${region}, and says nothing of it yet`,
        collector: 'config:aggregation',
        at: statuses.takenAt,
      },
    };
  }
  const seen = [
    ...facts,
    evidence('config:DescribeConfigurationAggregatorSourcesStatus', statuses, {
      account: owner,
      ConfigurationAggregatorName: name,
      AwsRegion: region,
      LastUpdateStatus: source.status,
      LastErrorCode: source.errorCode,
    }),
  ];
  return source.status === 'SUCCEEDED'
    ? { kind: 'covers', evidence: seen }
    : {
        kind: 'gap',
        reason: 'aggregation-failing',
        aggregator,
        status: source.status,
        evidence: seen,
      };
}
