import {
  Evidence,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import {
  ConfigAggregation,
  GLOBAL_REGION,
  isOk,
  PeerRequest,
  Peers,
  Readings,
  Target,
} from '../../model';
import { evidence } from '../judging';
import { aggregatorCoverage, AggregatorCoverage } from './aggregatorCoverage';
import { ownedElsewhere, silentPeer } from './ownedElsewhere';

const COLLECTOR = 'config:aggregation';

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
 * and the one that manages the organisation.
 */
export function configGatherers(
  readings: Readings,
  target: Target,
): PeerRequest[] {
  const reading = readings[COLLECTOR];
  const organization = readings['organizations:membership'];
  const accounts = [
    ...(reading && isOk(reading)
      ? reading.value.flatMap(it => authorizedAccounts(it, target.accountId))
      : []),
    ...(organization && isOk(organization)
      ? otherManager(organization.value.managementAccountId, target.accountId)
      : []),
  ];
  return [...new Set(accounts)].map(accountId => ({
    collector: COLLECTOR,
    accountId,
    region: GLOBAL_REGION,
  }));
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

/** The account that manages the organisation, where it is another. */
export function otherManager(
  managementAccountId: string | undefined,
  ownAccountId: string,
): string[] {
  return managementAccountId && managementAccountId !== ownAccountId
    ? [managementAccountId]
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
