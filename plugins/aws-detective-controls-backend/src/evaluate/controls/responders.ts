import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import { EventRule, isOk, OkReading } from '../../model';
import { openTargets } from './findingRoutes';

/** A target that config says acts on findings, though its kind does not show it. */
export interface DeclaredResponder {
  arn: string;
  reason: string;
}

/** A target of a rule that acts on what the rule takes. */
export interface Responder {
  rule: EventRule;
  arn: string;
  /** Why config says that it acts; undefined where its kind shows it. */
  declared?: string;
}

/** Targets that run something, by the service of their ARN. */
const ACTING_SERVICES: ReadonlySet<string> = new Set([
  'batch',
  'codebuild',
  'codepipeline',
  'ecs',
  'glue',
  'inspector',
  'lambda',
  'ssm',
  'ssm-incidents',
  'states',
]);

const EVENT_BUS = /^arn:[^:]+:events:[^:]*:(\d{12}):event-bus\//;

/** What rules send to, as far as it was read. */
export function targetsOf(
  rules: readonly EventRule[],
): { rule: EventRule; arn: string }[] {
  return rules.flatMap(rule =>
    rule.targets && isOk(rule.targets)
      ? rule.targets.value.map(arn => ({ rule, arn }))
      : [],
  );
}

/** The first target of rules that acts; one whose kind shows it comes first. */
export function findResponder(
  rules: readonly EventRule[],
  declared: readonly DeclaredResponder[],
): Responder | undefined {
  const sent = targetsOf(rules);
  const acting = sent.find(({ arn }) => ACTING_SERVICES.has(serviceOf(arn)));
  if (acting) {
    return acting;
  }
  for (const { rule, arn } of sent) {
    const found = declared.find(responder => responder.arn === arn);
    if (found) {
      return { rule, arn, declared: found.reason };
    }
  }
  return undefined;
}

/** Why it is not known whether rules without a responder lead to one. */
export function whyRespondersOpen(
  rules: readonly EventRule[],
  reading: OkReading<EventRule[]>,
): UnknownCause | undefined {
  const unread = rules.find(({ targets }) => !targets || !isOk(targets));
  if (unread) {
    return openTargets(unread, reading);
  }
  const forwarded = targetsOf(rules).find(({ arn }) => EVENT_BUS.test(arn));
  return (
    forwarded && {
      kind: 'owned-elsewhere',
      message: `The rule ${forwarded.rule.name} forwards findings to ${forwarded.arn}, whose rules are not read`,
      accountId: EVENT_BUS.exec(forwarded.arn)?.[1],
      collector: 'events:rules',
    }
  );
}

/** The service of a target's ARN. */
export function serviceOf(arn: string): string {
  return arn.split(':')[2] ?? '';
}
