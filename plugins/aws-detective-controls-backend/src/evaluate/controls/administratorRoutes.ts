import {
  Evidence,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import {
  DetectorAdministrator,
  isOk,
  OkReading,
  PeerRequest,
  Readings,
  Snapshot,
  Target,
} from '../../model';
import { guardDutyEvent, securityHubEvent } from '../eventPattern';
import { causeOf, evidence, isSwitchedOff, needed } from '../judging';
import { findRoute } from './findingRoutes';
import { ownedElsewhere, silentPeer } from './ownedElsewhere';
import { peerRoute } from './peerRoute';

const RULES = 'events:rules';

/** Whether the administrator of a member's GuardDuty routes its findings. */
export type AdministratorRoute =
  /** There is no administrator. */
  | { kind: 'none' }
  | { kind: 'open'; cause: UnknownCause; evidence: Evidence[] }
  | { kind: 'gap'; evidence: Evidence[] }
  | {
      kind: 'routed';
      accountId: string;
      rule: string;
      targets: number;
      evidence: Evidence[];
    };

/** The rules of the account that administers GuardDuty, in the same region. */
export function detectorAdministrators(
  readings: Readings,
  { region }: Target,
): PeerRequest[] {
  const reading = readings['guardduty:administrators'];
  const accountId =
    reading && isOk(reading)
      ? detectorAdministratorOf(reading.value)
      : undefined;
  return accountId ? [{ collector: RULES, accountId, region }] : [];
}

/**
 * Judges by the administrator's own reading: the findings of its members reach its
 * event bus too, in the region in which they were found.
 *
 * @param mayImport - whether Security Hub may import the findings
 */
export function administratorRoute(
  snapshot: Snapshot,
  mayImport: boolean,
): AdministratorRoute {
  const reading = needed(snapshot, 'guardduty:administrators');
  if (!isOk(reading)) {
    return isSwitchedOff(reading)
      ? { kind: 'none' }
      : {
          kind: 'open',
          cause: causeOf(reading, 'guardduty:administrators'),
          evidence: [],
        };
  }
  const accountId = detectorAdministratorOf(reading.value);
  return accountId
    ? routeBy(snapshot, { accountId, reading, mayImport })
    : { kind: 'none' };
}

function routeBy(
  { target, startedAt, peers }: Snapshot,
  of: {
    accountId: string;
    reading: OkReading<DetectorAdministrator[]>;
    mayImport: boolean;
  },
): AdministratorRoute {
  const { accountId, reading, mayImport } = of;
  const facts = [
    evidence('guardduty:GetAdministratorAccount', reading, {
      AccountId: accountId,
    }),
  ];
  const { region } = target;
  const peer = peers.reading(RULES, { accountId, region });
  const role = `administers GuardDuty in ${region}`;
  if (!peer || !isOk(peer)) {
    const cause = silentPeer(RULES, accountId, role, peer);
    return { kind: 'open', cause, evidence: facts };
  }

  const event = guardDutyEvent(target, startedAt);
  const place = { accountId, region, role };
  const route = peerRoute(peer, place, [
    event,
    { ...event, account: accountId },
  ]);
  const seen = [...facts, ...route.evidence];
  if (route.kind === 'routed') {
    return { ...route, accountId, evidence: seen };
  }
  if (route.kind === 'open') {
    return { ...route, evidence: seen };
  }
  const imported = securityHubEvent(target, startedAt);
  const later = [imported, { ...imported, account: accountId }]
    .map(it => findRoute(peer, it))
    .find(it => it.rule || it.open);
  if (mayImport && later) {
    const message = `Account ${accountId}, which ${role}, routes what Security Hub has imported, and whether it gets these was not read`;
    const cause = ownedElsewhere(RULES, accountId, message);
    return { kind: 'open', cause, evidence: seen };
  }
  return { kind: 'gap', evidence: seen };
}

/** The account whose event bus the findings of a member's detectors reach too. */
export function detectorAdministratorOf(
  administrators: readonly DetectorAdministrator[],
): string | undefined {
  return administrators.find(
    ({ relationshipStatus }) => relationshipStatus?.toLowerCase() === 'enabled',
  )?.accountId;
}
