import { arn } from '../arns';
import type { EstateEventRule } from '../Estate';
import type { DefaultsContext } from './index';

/** A rule as PutRule leaves it: enabled, on the default bus, without targets. */
export function eventRuleDefaults(
  rule: EstateEventRule,
  place: DefaultsContext,
): EstateEventRule {
  const bus = rule.EventBusName ?? 'default';
  const path = bus === 'default' ? rule.Name : `${bus}/${rule.Name}`;
  return {
    Arn: arn(place, 'events', `rule/${path}`),
    State: 'ENABLED',
    ...rule,
    EventBusName: bus,
    Targets: (rule.Targets ?? []).map((target, index) => ({
      Id: `target-${index + 1}`,
      ...target,
    })),
  };
}
