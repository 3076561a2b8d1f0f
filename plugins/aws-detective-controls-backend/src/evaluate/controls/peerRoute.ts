import {
  Evidence,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import { EventRule, OkReading } from '../../model';
import { EventObject } from '../eventPattern';
import { evidence } from '../judging';
import { findRoute, ruleEvidence } from './findingRoutes';
import { ownedElsewhere } from './ownedElsewhere';

/** Whether the rules of another target send an event somewhere. */
export type PeerRoute = { evidence: Evidence[] } & (
  | { kind: 'routed'; rule: string; targets: number }
  | { kind: 'open'; cause: UnknownCause }
  | { kind: 'gap' }
);

/** A target to which events of another one come. */
export interface PeerPlace {
  accountId: string;
  region: string;
  /** What the account has to do with it, such as `administers GuardDuty`. */
  role: string;
}

/**
 * Judges the rules of another target by an event that may arrive there in either of
 * some forms: whose account and region its envelope names, AWS does not say.
 */
export function peerRoute(
  rules: OkReading<EventRule[]>,
  { accountId, region, role }: PeerPlace,
  forms: readonly EventObject[],
): PeerRoute {
  const routes = forms.map(form => findRoute(rules, form));
  const taking = routes.find(route => route.rule);
  if (taking?.rule && routes.every(route => route.rule)) {
    const { rule, targets } = taking;
    return {
      kind: 'routed',
      rule: rule.name,
      targets: targets.length,
      evidence: ruleEvidence(rule, rules, targets.length),
    };
  }
  const seen = [
    evidence('events:ListRules', rules, {
      account: accountId,
      region,
      Rules: rules.value.length,
    }),
    ...routes.flatMap(({ rule, withoutTarget, disabled }) => {
      const nearest = rule ?? withoutTarget ?? disabled;
      return nearest ? ruleEvidence(nearest, rules) : [];
    }),
  ];
  const open = (message: string, cause: Partial<UnknownCause> = {}) => ({
    kind: 'open' as const,
    cause: ownedElsewhere(
      'events:rules',
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
  return taking?.rule
    ? open(
        `takes findings by its rule ${taking.rule.name} of one account or region only, and whether these are of it is not known`,
      )
    : { kind: 'gap', evidence: seen };
}
