import {
  Evidence,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import {
  ConfigAdministrators,
  ConfigAggregation,
  FailedReading,
  isOk,
  OkReading,
  OrganizationMembership,
  Peers,
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
import {
  organizationGatherers,
  OrganizationGatherers,
} from './organizationGatherers';
import {
  authorizedAccounts,
  peerCoverage,
  PeerCoverage,
} from './peerAggregators';

const COLLECTOR = 'config:aggregation';

/** Whose regions are judged, and who else may gather them. */
interface Gathering {
  accountId: string;
  /** Whose management account, and those that it delegates to, may gather every member. */
  organization: Reading<OrganizationMembership>;
  administrators: Reading<ConfigAdministrators>;
  peers: Peers;
}

/** What is known of one region that records, or may record. */
interface Judged {
  region: ConfigAggregation;
  coverage: AggregatorCoverage;
  /** What other accounts say of it, as far as they matter. */
  others: PeerCoverage[];
  /** Why it is open whether it is gathered. */
  open?: UnknownCause;
}

/**
 * Judges whether what AWS Config records of an account is gathered: of every
 * region in which it records, by an aggregator of any region. An aggregator of
 * another account is judged by that account's own reading.
 */
export function judgeConfigAggregation(
  reading: OkReading<ConfigAggregation[]>,
  gathering: Gathering,
): Conclusion {
  const gatherers = organizationGatherers(gathering);
  const judged = reading.value
    .filter(({ recorders }) => !isOk(recorders) || records(recorders.value))
    .map(region => judgeRegion(region, reading.value, gathering, gatherers));
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
    return judgeBare(bare, facts, gathering.organization, gatherers);
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
  const accounts = judged.flatMap(({ others }) =>
    others.map(({ accountId }) => accountId),
  );
  return accounts.length > 0
    ? concluded('pass', 'aggregated-elsewhere', facts, {
        regions: names(judged),
        accounts: nameList([...new Set(accounts)]),
      })
    : concluded('pass', 'aggregated', facts, { regions: names(judged) });
}

function records(recorders: { recordingScope?: string }[]): boolean {
  return customerRecorders(recorders).length > 0;
}

function judgeRegion(
  region: ConfigAggregation,
  all: readonly ConfigAggregation[],
  { accountId, peers }: Gathering,
  { accounts }: OrganizationGatherers,
): Judged {
  const coverage = aggregatorCoverage(all, accountId, region.region);
  if (coverage.kind === 'covers') {
    return { region, coverage, others: [] };
  }
  const ask = (role: string) => (peer: string) =>
    peerCoverage({
      peers,
      accountId: peer,
      role,
      of: { accountId, region: region.region },
    });
  const authorized = authorizedAccounts(region, accountId);
  const allowed = authorized.map(ask(`may gather ${region.region}`));
  const others = [
    ...allowed,
    ...accounts
      .filter(it => !authorized.includes(it.accountId))
      .map(it => ask(it.role)(it.accountId)),
  ];
  const gatherer = others.find(it => it.coverage.kind === 'covers');
  if (gatherer) {
    return { region, coverage: gatherer.coverage, others: [gatherer] };
  }

  const judged = { region, coverage, others };
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
  const open = silent ?? allowed.flatMap(it => it.open ?? []).at(0);
  if (open) {
    return { ...judged, open };
  }
  const gap = others.find(it => it.coverage.kind === 'gap');
  return coverage.kind === 'none' && gap
    ? { ...judged, coverage: gap.coverage }
    : judged;
}

/** Judges regions that no aggregator gathers, and none may but the organisation's. */
function judgeBare(
  bare: Judged[],
  facts: Evidence[],
  organization: Reading<OrganizationMembership>,
  gatherers: OrganizationGatherers,
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
  const seen = [...facts, membership, ...gatherers.evidence];
  const open = openOf(bare, gatherers, account);
  if (account && open) {
    return {
      status: 'unknown',
      reason: { key: 'organization-not-visible', params: { regions, account } },
      evidence: seen,
      cause: open,
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

/** Why an aggregator of the organisation may be there: what its manager does not tell comes first. */
function openOf(
  bare: Judged[],
  gatherers: OrganizationGatherers,
  manager: string | undefined,
): UnknownCause | undefined {
  const silent = bare
    .flatMap(({ others }) => others)
    .filter(({ open }) => open);
  return (
    silent.find(it => it.accountId === manager)?.open ??
    gatherers.open ??
    silent.at(0)?.open
  );
}

function evidenceOf(
  judged: Judged[],
  reading: OkReading<ConfigAggregation[]>,
): Evidence[] {
  const gathered = judged.flatMap(({ coverage }) =>
    coverage.kind === 'none' ? [] : coverage.evidence,
  );
  const none = evidence('config:DescribeConfigurationAggregators', reading, {
    'that take in the account': 0,
    'regions that record': names(judged),
  });
  const facts = [
    ...(gathered.length > 0 ? gathered : [none]),
    ...judged.flatMap(({ others }) => others.flatMap(it => it.evidence)),
  ];
  const unique = new Map(facts.map(fact => [JSON.stringify(fact), fact]));
  return [...unique.values()];
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
