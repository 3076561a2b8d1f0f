import {
  Evidence,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import { ConfigAggregation, ConfigAggregator, isOk } from '../../model';
import { causeOf, evidence } from '../judging';

/** Whether the account's own aggregators gather one of its regions. */
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

/** The best that any aggregator of the account, in any region, says of a region. */
export function aggregatorCoverage(
  all: readonly ConfigAggregation[],
  accountId: string,
  region: string,
): AggregatorCoverage {
  const found = all.flatMap(({ region: home, aggregators }) =>
    isOk(aggregators)
      ? aggregators.value
          .filter(it => takesIn(it, accountId, region))
          .map(it =>
            coverageBy(it, region, [
              evidence('config:DescribeConfigurationAggregators', aggregators, {
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
  region: string,
  facts: Evidence[],
): AggregatorCoverage {
  if (filtered) {
    return {
      kind: 'gap',
      reason: 'aggregator-filtered',
      aggregator: name,
      evidence: facts,
    };
  }
  if (!isOk(statuses)) {
    const cause = causeOf(statuses, 'config:aggregation');
    return { kind: 'open', cause, evidence: facts };
  }
  const own = statuses.value.filter(it => it.region === region);
  // Of several the worse one counts.
  const source = own.find(it => it.status !== 'SUCCEEDED') ?? own.at(0);
  if (!source) {
    return {
      kind: 'open',
      evidence: facts,
      cause: {
        kind: 'insufficient-data',
        message: `The aggregator ${name} takes in ${region}, and says nothing of it yet`,
        collector: 'config:aggregation',
        at: statuses.takenAt,
      },
    };
  }
  const seen = [
    ...facts,
    evidence('config:DescribeConfigurationAggregatorSourcesStatus', statuses, {
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
        aggregator: name,
        status: source.status,
        evidence: seen,
      };
}
