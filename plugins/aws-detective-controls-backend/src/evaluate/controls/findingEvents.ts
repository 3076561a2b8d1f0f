import { EventRule, OkReading, Snapshot } from '../../model';
import {
  EventObject,
  guardDutyEvent,
  securityHubControlEvent,
  securityHubEvent,
  securityHubV2Event,
} from '../eventPattern';
import { isEnabled, takes } from './findingRoutes';

/** High findings as Security Hub itself sends them: of the older one, then of the newer. */
export function securityHubEvents({
  target,
  startedAt,
}: Pick<Snapshot, 'target' | 'startedAt'>): EventObject[] {
  return [
    securityHubControlEvent(target, startedAt),
    securityHubV2Event(target, startedAt),
  ];
}

/** The rules that are enabled and take a high finding of GuardDuty or Security Hub. */
export function findingRules(
  snapshot: Snapshot,
  rules: OkReading<EventRule[]>,
): EventRule[] {
  const { target, startedAt } = snapshot;
  const events = [
    guardDutyEvent(target, startedAt),
    securityHubEvent(target, startedAt),
    ...securityHubEvents(snapshot),
  ];
  return rules.value.filter(
    rule => isEnabled(rule) && events.some(event => takes(rule, event)),
  );
}
