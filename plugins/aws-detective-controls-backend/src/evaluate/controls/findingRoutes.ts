import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import { EventRule, isOk, OkReading } from '../../model';
import { EventObject, matchesEvent, parseEventPattern } from '../eventPattern';
import { causeOf, evidence } from '../judging';

/** Where an event goes, or what keeps it from going anywhere. */
export type Route =
  | { rule: EventRule; targets: string[]; open?: undefined }
  | {
      rule?: undefined;
      /** The targets of a rule that takes the event could not be read. */
      open?: UnknownCause;
      disabled?: EventRule;
      withoutTarget?: EventRule;
    };

type NoRoute = Extract<Route, { rule?: undefined }>;

/** The first rule that sends an event somewhere. */
export function findRoute(
  rules: OkReading<EventRule[]>,
  event: EventObject,
): Route & Pick<NoRoute, 'disabled' | 'withoutTarget'> {
  const none: NoRoute = {};
  for (const rule of rules.value) {
    if (takes(rule, event)) {
      const { targets } = rule;
      if (!isEnabled(rule)) {
        none.disabled ??= rule;
      } else if (!targets || !isOk(targets)) {
        none.open ??= openTargets(rule, rules);
      } else if (targets.value.length === 0) {
        none.withoutTarget ??= rule;
      } else {
        return { rule, targets: targets.value };
      }
    }
  }
  return none;
}

const ENABLED_STATES: ReadonlySet<string> = new Set([
  'ENABLED',
  'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS',
]);

/** Whether a rule acts on events at all; a state that is not known is no proof of it. */
export function isEnabled({ state }: Pick<EventRule, 'state'>): boolean {
  return ENABLED_STATES.has(state);
}

/** Whether the pattern of a rule matches an event. */
export function takes(rule: EventRule, event: EventObject): boolean {
  const pattern = parseEventPattern(rule.eventPattern ?? '');
  return pattern !== undefined && matchesEvent(pattern, event);
}

/** Why the targets of a rule are not known. */
export function openTargets(
  { name, targets }: EventRule,
  rules: OkReading<EventRule[]>,
): UnknownCause {
  const failure =
    targets && !isOk(targets)
      ? targets
      : {
          status: 'failed' as const,
          reason: `The targets of the rule ${name} were not read`,
          takenAt: rules.takenAt,
        };
  return causeOf(failure, 'events:rules');
}

/** What is said of a rule, and of the number of its targets where they were read. */
export function ruleEvidence(
  rule: EventRule,
  rules: OkReading<EventRule[]>,
  targets?: number,
) {
  const facts = [
    evidence('events:ListRules', rules, {
      Name: rule.name,
      State: rule.state,
      EventPattern: rule.eventPattern,
      ManagedBy: rule.managedBy,
    }),
  ];
  if (targets !== undefined && rule.targets) {
    facts.push(
      evidence('events:ListTargetsByRule', rule.targets, { Targets: targets }),
    );
  }
  return facts;
}
