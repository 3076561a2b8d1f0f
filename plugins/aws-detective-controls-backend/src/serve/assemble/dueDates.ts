import {
  ControlResult,
  EntityPosture,
  Severity,
} from 'backstage-plugin-aws-detective-controls-common';
import { PluginConfig } from '../../config/PluginConfig';
import { isWaiverOver, ScoreWaiver } from '../../model';
import { dueDate } from '../../score/dueDate';
import { PostureRows, StoredResult } from '../../store/Store';
import { ControlIndex } from './ControlIndex';

/** What due dates hang on, beside the gaps. */
export interface DueContext {
  controls: ControlIndex;
  config: Pick<PluginConfig, 'dueDates'>;
  /** The clock. */
  now: () => Date;
}

/**
 * Until when a result is to be worked on. Nothing is due of what is inherited, stale or
 * waived, or no gap.
 */
export function resultDue(
  stored: StoredResult,
  context: DueContext,
): Pick<ControlResult, 'dueAt' | 'overdue'> {
  const { controlId, status, stale, inherited, waiver, waivers } = stored;
  const severity = severityOf(controlId, context);
  if (status !== 'fail' || stale || inherited || waiver || !severity) {
    return {};
  }
  const dueAt = dueTime({ since: stored.since, severity, waivers }, context);
  return { dueAt, overdue: isPast(dueAt, context) };
}

/** How many of an entity's own gaps are overdue, and when the next one is due. */
export function postureDue(
  { dueGaps, waivers }: Pick<PostureRows, 'dueGaps' | 'waivers'>,
  context: DueContext,
): Pick<EntityPosture, 'overdue' | 'nextDueAt'> {
  let overdue = 0;
  let nextDueAt: string | undefined;
  for (const gap of dueGaps) {
    const severity = severityOf(gap.controlId, context);
    if (severity) {
      const over = waivers.filter(waiver => isWaiverOver(waiver, gap));
      const dueAt = dueTime(
        { since: gap.since, severity, waivers: over },
        context,
      );
      if (isPast(dueAt, context)) {
        overdue += gap.count;
      } else if (nextDueAt === undefined || dueAt < nextDueAt) {
        nextDueAt = dueAt;
      }
    }
  }
  return { overdue, nextDueAt };
}

function dueTime(
  gap: { since: string; severity: Severity; waivers?: ScoreWaiver[] },
  { config, now }: DueContext,
): string {
  const due = dueDate({
    since: Date.parse(gap.since) / 1000,
    severity: gap.severity,
    waivers: (gap.waivers ?? []).map(({ startsAt, endsAt }) => ({
      startsAt: Date.parse(startsAt) / 1000,
      endsAt: Date.parse(endsAt) / 1000,
    })),
    now: now().getTime() / 1000,
    dueDays: config.dueDates,
  });
  return new Date(due * 1000).toISOString();
}

function isPast(time: string, { now }: DueContext): boolean {
  return time < now().toISOString();
}

function severityOf(
  controlId: string,
  { controls }: DueContext,
): Severity | undefined {
  return controls.byId.get(controlId)?.metadata.severity;
}
