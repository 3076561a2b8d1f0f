import {
  Evidence,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import {
  CollectorId,
  ConfigAggregation,
  GLOBAL_REGION,
  isOk,
  PeerRequest,
  Peers,
  peersOf,
  Readings,
  Target,
} from '../../model';
import { evidence } from '../judging';
import { aggregatorCoverage, AggregatorCoverage } from './aggregatorCoverage';
import { organizationGatherers } from './organizationGatherers';
import { ownedElsewhere, silentPeer } from './ownedElsewhere';

const COLLECTOR = 'config:aggregation';
const ADMINISTRATORS = 'organizations:config-administrators';

/** Whether another account gathers a region, by what it read of itself. */
export interface PeerCoverage {
  accountId: string;
  coverage: AggregatorCoverage;
  /** Why that is open. */
  open?: UnknownCause;
  evidence: Evidence[];
}

/**
 * The aggregators of the accounts that may gather one: those that a region lets,
 * the one that manages the organisation, and those that this one delegates to.
 */
export function configGatherers(
  readings: Readings,
  { accountId }: Target,
  known: Peers = peersOf([]),
): PeerRequest[] {
  const reading = readings[COLLECTOR];
  const organization = readings['organizations:membership'];
  const administrators = readings[ADMINISTRATORS];
  const { accounts } =
    organization && administrators
      ? organizationGatherers({
          accountId,
          organization,
          administrators,
          peers: known,
        })
      : { accounts: [] };
  const gatherers = [
    ...(reading && isOk(reading)
      ? reading.value.flatMap(it => authorizedAccounts(it, accountId))
      : []),
    ...accounts.map(it => it.accountId),
  ];
  const manager =
    organization && isOk(organization)
      ? organization.value.managementAccountId
      : undefined;
  return [
    ...(manager && manager !== accountId
      ? [requestOf(ADMINISTRATORS, manager)]
      : []),
    ...[...new Set(gatherers)].map(it => requestOf(COLLECTOR, it)),
  ];
}

function requestOf(collector: CollectorId, accountId: string): PeerRequest {
  return { collector, accountId, region: GLOBAL_REGION };
}

/** The other accounts that a region lets gather it. */
export function authorizedAccounts(
  { authorizations }: ConfigAggregation,
  ownAccountId: string,
): string[] {
  return authorizations && isOk(authorizations)
    ? [...new Set(authorizations.value.map(it => it.accountId))].filter(
        accountId => accountId !== ownAccountId,
      )
    : [];
}

/**
 * Judges whether another account gathers a region.
 *
 * @param options.role - what that account has to do with it
 */
export function peerCoverage(options: {
  peers: Peers;
  accountId: string;
  role: string;
  of: { accountId: string; region: string };
}): PeerCoverage {
  const { peers, accountId, role, of } = options;
  const peer = peers.reading(COLLECTOR, { accountId, region: GLOBAL_REGION });
  if (!peer || !isOk(peer)) {
    return {
      accountId,
      coverage: { kind: 'none' },
      open: silentPeer(COLLECTOR, accountId, role, peer),
      evidence: [],
    };
  }
  const coverage = aggregatorCoverage(
    peer.value,
    of.accountId,
    of.region,
    accountId,
  );
  // The list is evidence too: of when it was read, and of what it lacks.
  const facts = [
    evidence('config:DescribeConfigurationAggregators', peer, {
      account: accountId,
      ConfigurationAggregators: peer.value.reduce(
        (sum, { aggregators }) =>
          sum + (isOk(aggregators) ? aggregators.value.length : 0),
        0,
      ),
    }),
    ...(coverage.kind === 'none' ? [] : coverage.evidence),
  ];
  const judged = { accountId, coverage, evidence: facts };
  if (coverage.kind === 'covers') {
    return judged;
  }
  if (coverage.kind === 'open') {
    const { cause } = coverage;
    const message = `Account ${accountId}, which ${role}, does not tell: ${cause.message}`;
    return {
      ...judged,
      open: ownedElsewhere(COLLECTOR, accountId, message, cause),
    };
  }
  // An aggregator of any region might be the one.
  const silent = peer.value.find(it => !isOk(it.aggregators));
  return silent
    ? {
        ...judged,
        open: silentPeer(COLLECTOR, accountId, role, silent.aggregators),
      }
    : judged;
}
