import {
  Evidence,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import {
  ConfigAggregation,
  FailedReading,
  isOk,
  OkReading,
  OrganizationMembership,
  Reading,
} from '../../model';
import {
  causeOf,
  Conclusion,
  concluded,
  evidence,
  nameList,
  unknown,
} from '../judging';
import { aggregatorCoverage, AggregatorCoverage } from './aggregatorCoverage';
import { customerRecorders } from './configRecorders';

const COLLECTOR = 'config:aggregation';

/** What is known of one region that records, or may record. */
interface Judged {
  region: ConfigAggregation;
  coverage: AggregatorCoverage;
  /** Why it is open whether it is gathered. */
  open?: UnknownCause;
}

/**
 * Judges whether what AWS Config records of an account is gathered: of every
 * region in which it records, by an aggregator of any region. An aggregator of
 * another account is that account's to show.
 *
 * @param organization - whose aggregators no member sees
 */
export function judgeConfigAggregation(
  reading: OkReading<ConfigAggregation[]>,
  accountId: string,
  organization: Reading<OrganizationMembership>,
): Conclusion {
  const judged = reading.value
    .filter(({ recorders }) => !isOk(recorders) || records(recorders.value))
    .map(region => judgeRegion(region, reading.value, accountId));
  if (judged.length === 0) {
    const none = evidence('config:DescribeConfigurationRecorders', reading, {
      'regions that record': 0,
    });
    return concluded('not-applicable', 'no-recorder', [none]);
  }

  const facts = evidenceOf(judged, reading);
  const bare = judged.filter(
    ({ coverage, open }) => coverage.kind !== 'covers' && !open,
  );
  if (bare.length > 0) {
    return judgeBare(bare, facts, organization);
  }
  const unsettled = judged.flatMap(({ open }) => open ?? []);
  if (unsettled.length > 0) {
    // What could not be read comes before what is another account's.
    const [cause] = unsettled.sort(
      (a, b) =>
        Number(a.kind === 'owned-elsewhere') -
        Number(b.kind === 'owned-elsewhere'),
    );
    return unknown(cause, facts);
  }
  return concluded('pass', 'aggregated', facts, { regions: names(judged) });
}

function records(recorders: { recordingScope?: string }[]): boolean {
  return customerRecorders(recorders).length > 0;
}

function judgeRegion(
  region: ConfigAggregation,
  all: readonly ConfigAggregation[],
  accountId: string,
): Judged {
  const coverage = aggregatorCoverage(all, accountId, region.region);
  const judged = { region, coverage };
  if (coverage.kind === 'covers') {
    return judged;
  }
  const { recorders, authorizations } = region;
  const unrecorded = failureOf(region.region, recorders);
  if (coverage.kind === 'open') {
    const { cause } = coverage;
    const waits = cause.kind === 'insufficient-data';
    return { ...judged, open: (waits ? unrecorded : undefined) ?? cause };
  }
  const silent =
    unrecorded ??
    // An aggregator of any region might be the one.
    all.flatMap(it => failureOf(it.region, it.aggregators) ?? []).at(0) ??
    failureOf(region.region, authorizations ?? notRead(region));
  if (silent) {
    return { ...judged, open: silent };
  }
  const owner =
    authorizations && isOk(authorizations)
      ? authorizations.value.find(it => it.accountId !== accountId)
      : undefined;
  return owner
    ? {
        ...judged,
        open: {
          kind: 'owned-elsewhere',
          message: `Account ${owner.accountId} may gather ${region.region} in ${owner.region}, and whether it does was not read`,
          collector: COLLECTOR,
          accountId: owner.accountId,
          at: authorizations?.takenAt,
        },
      }
    : judged;
}

/** Judges regions that no aggregator of the account gathers, and no other account may but the organisation's. */
function judgeBare(
  bare: Judged[],
  facts: Evidence[],
  organization: Reading<OrganizationMembership>,
): Conclusion {
  if (!isOk(organization)) {
    return unknown(causeOf(organization, 'organizations:membership'), facts);
  }
  const regions = names(bare);
  const { managementAccountId: account } = organization.value;
  const membership = evidence(
    'organizations:DescribeOrganization',
    organization,
    { MasterAccountId: account ?? 'none' },
  );
  const seen = [...facts, membership];
  if (account) {
    return {
      status: 'unknown',
      reason: { key: 'organization-not-visible', params: { regions, account } },
      evidence: seen,
      cause: {
        kind: 'owned-elsewhere',
        message: `The aggregators of the organization that account ${account} manages were not read`,
        collector: COLLECTOR,
        accountId: account,
        at: organization.takenAt,
      },
    };
  }
  const { coverage } = bare.find(it => it.coverage.kind === 'gap') ?? bare[0];
  if (coverage.kind !== 'gap') {
    return concluded('fail', 'not-aggregated', seen, { regions });
  }
  const { reason, aggregator, status } = coverage;
  const same = bare.filter(
    it => it.coverage.kind === 'gap' && it.coverage.reason === reason,
  );
  return concluded('fail', reason, seen, {
    regions: names(same),
    aggregator,
    ...(status ? { status } : {}),
  });
}

function evidenceOf(
  judged: Judged[],
  reading: OkReading<ConfigAggregation[]>,
): Evidence[] {
  const facts = judged.flatMap(({ coverage }) =>
    coverage.kind === 'none' ? [] : coverage.evidence,
  );
  const unique = new Map(facts.map(fact => [JSON.stringify(fact), fact]));
  return unique.size > 0
    ? [...unique.values()]
    : [
        evidence('config:DescribeConfigurationAggregators', reading, {
          'that take in the account': 0,
          'regions that record': names(judged),
        }),
      ];
}

function names(judged: Judged[]): string {
  return nameList(judged.map(({ region }) => region.region));
}

function failureOf(
  region: string,
  reading: Reading<unknown>,
): UnknownCause | undefined {
  if (isOk(reading)) {
    return undefined;
  }
  const cause = causeOf(reading, COLLECTOR);
  return { ...cause, message: `${region}: ${cause.message}` };
}

function notRead({ recorders }: ConfigAggregation): FailedReading {
  return {
    status: 'failed',
    reason: 'The aggregation authorizations were not read',
    takenAt: recorders.takenAt,
  };
}
