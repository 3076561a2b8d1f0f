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
import { findRoute, ruleEvidence } from './findingRoutes';
import { ownedElsewhere, silentPeer } from './ownedElsewhere';

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
    reading && isOk(reading) ? administratorOf(reading.value) : undefined;
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
  const accountId = administratorOf(reading.value);
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

  // Whose account the event is of, AWS does not say: a rule has to take either.
  const event = guardDutyEvent(target, startedAt);
  const routes = [event, { ...event, account: accountId }].map(it =>
    findRoute(peer, it),
  );
  const [ofMember, ofAdministrator] = routes;
  if (ofMember.rule && ofAdministrator.rule) {
    const { rule, targets } = ofMember;
    return {
      kind: 'routed',
      accountId,
      rule: rule.name,
      targets: targets.length,
      evidence: [...facts, ...ruleEvidence(rule, peer, targets.length)],
    };
  }
  const seen = [
    ...facts,
    evidence('events:ListRules', peer, {
      account: accountId,
      Rules: peer.value.length,
    }),
    ...routes.flatMap(({ rule, withoutTarget, disabled }) => {
      const nearest = rule ?? withoutTarget ?? disabled;
      return nearest ? ruleEvidence(nearest, peer) : [];
    }),
  ];
  const open = (message: string, cause: Partial<UnknownCause> = {}) => ({
    kind: 'open' as const,
    cause: ownedElsewhere(
      RULES,
      accountId,
      `Account ${accountId}, which ${role}, ${message}`,
      cause,
    ),
    evidence: seen,
  });
  const unread = routes.flatMap(route => route.open ?? []).at(0);
  if (unread) {
    return open(`could not be read itself: ${unread.message}`, unread);
  }
  const once = ofMember.rule ?? ofAdministrator.rule;
  if (once) {
    return open(
      `takes findings by its rule ${once.name} of one account only, and whether these are of it is not known`,
    );
  }
  const imported = securityHubEvent(target, startedAt);
  const later = [imported, { ...imported, account: accountId }]
    .map(it => findRoute(peer, it))
    .find(route => route.rule || route.open);
  if (mayImport && later) {
    return open(
      'routes what Security Hub has imported, and whether it gets these was not read',
    );
  }
  return { kind: 'gap', evidence: seen };
}

/** The account whose event bus the findings reach too. */
function administratorOf(
  administrators: readonly DetectorAdministrator[],
): string | undefined {
  return administrators.find(
    ({ relationshipStatus }) => relationshipStatus?.toLowerCase() === 'enabled',
  )?.accountId;
}
