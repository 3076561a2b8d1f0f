import {
  TargetList,
  TargetStatus,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import { StoredTarget } from '../../store/Store';

/** How old readings may be, and at what time. */
export interface TargetClock {
  /** ISO 8601. */
  now: string;
  staleAfterSeconds: number;
}

function latest(times: string[]): string | undefined {
  return times.reduce<string | undefined>(
    (last, time) => (last === undefined || time > last ? time : last),
    undefined,
  );
}

function isStale(stored: StoredTarget, clock: TargetClock): boolean {
  const lastReadingAt =
    latest(stored.runs.map(run => run.takenAt)) ?? stored.lastFinishedAt;
  return (
    lastReadingAt !== undefined &&
    Date.parse(clock.now) - Date.parse(lastReadingAt) >
      clock.staleAfterSeconds * 1000
  );
}

function callsOf(stored: StoredTarget): number {
  return stored.runs
    .flatMap(run => Object.values(run.calls))
    .reduce((sum, calls) => sum + calls, 0);
}

/** A stored target as the API serves it. */
export function assembleTarget(
  stored: StoredTarget,
  clock: TargetClock,
): TargetStatus {
  return {
    accountId: stored.target.accountId,
    accountName: stored.accountName,
    region: stored.target.region,
    ownerRef: stored.ownerRef,
    state: stored.state,
    progress: stored.progress,
    lastStartedAt: stored.lastStartedAt,
    lastFinishedAt: stored.lastFinishedAt,
    lastSuccessAt: stored.lastSuccessAt,
    nextSweepAt: stored.nextSweepAt,
    stale: isStale(stored, clock),
    calls: callsOf(stored),
    collectors: stored.runs.map(run => ({
      collector: run.collector,
      status: run.status,
      cause: run.cause,
      takenAt: run.takenAt,
      lastSuccessAt: run.lastSuccessAt,
      calls: run.calls,
      durationMs: run.durationMs,
    })),
  };
}

function isDue(stored: StoredTarget, now: string): boolean {
  return (
    stored.nextSweepAt === undefined ||
    Date.parse(stored.nextSweepAt) <= Date.parse(now)
  );
}

/** Every stored target, and where the round of sweeps is. */
export function assembleTargets(
  stored: { targets: StoredTarget[]; discoveryFailures: UnknownCause[] },
  clock: TargetClock,
): TargetList {
  const { targets, discoveryFailures } = stored;
  const running = targets.filter(target => target.state === 'running');
  const done = targets.filter(
    target => target.state !== 'running' && !isDue(target, clock.now),
  );
  return {
    progress: {
      targets: targets.length,
      done: done.length,
      running: running.map(({ target }) => ({
        accountId: target.accountId,
        region: target.region,
      })),
    },
    items: targets.map(target => assembleTarget(target, clock)),
    discoveryFailures,
  };
}
