import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import { CollectorId, Reading } from '../../../model';
import { fromJson } from '../../sql/content';
import { ReadingRow, TargetRow } from '../../sql/rows';
import { toStoredTime } from '../../sql/time';
import { StoredTarget } from '../../Store';
import { ACCOUNT_OWNER } from './accountOwner';
import { toTarget } from './toTarget';

type Row = TargetRow & { name: string | null; account_owner_ref: string };

/** See `Store.listTargets`. */
export async function listTargets(
  knex: Knex,
  options?: { now?: string },
): Promise<{ targets: StoredTarget[]; discoveryFailures: UnknownCause[] }> {
  const now = toStoredTime(options?.now ?? new Date().toISOString());
  const rows: Row[] = await knex('targets')
    .join('accounts', 'accounts.account_id', 'targets.account_id')
    .select('targets.*', 'accounts.name', {
      account_owner_ref: knex.raw(ACCOUNT_OWNER),
    })
    .orderBy(['targets.account_id', 'targets.region']);
  const readings: Omit<ReadingRow, 'value'>[] = await knex<ReadingRow>(
    'readings',
  )
    .select(
      'target_id',
      'collector',
      'status',
      'cause',
      'taken_at',
      'last_success_at',
      'calls',
      'duration_ms',
    )
    .orderBy('collector');
  const failures = await knex('discovery_failures')
    .orderBy('position')
    .select('cause');

  const runs = new Map<string, StoredTarget['runs']>();
  for (const reading of readings) {
    const ofTarget = runs.get(reading.target_id) ?? [];
    ofTarget.push(toRun(reading));
    runs.set(reading.target_id, ofTarget);
  }
  return {
    targets: rows.map(row => toStoredTarget(row, runs.get(row.id) ?? [], now)),
    discoveryFailures: failures.map(row => fromJson<UnknownCause>(row.cause)),
  };
}

function toRun(row: Omit<ReadingRow, 'value'>): StoredTarget['runs'][number] {
  return {
    collector: row.collector as CollectorId,
    status: row.status as Reading<unknown>['status'],
    cause: row.cause === null ? undefined : fromJson(row.cause),
    takenAt: row.taken_at,
    lastSuccessAt: row.last_success_at ?? undefined,
    calls: fromJson(row.calls),
    durationMs: row.duration_ms,
  };
}

function toStoredTarget(
  row: Row,
  runs: StoredTarget['runs'],
  now: string,
): StoredTarget {
  const state = stateOf(row, now);
  return {
    target: toTarget(row),
    accountName: row.name ?? undefined,
    ownerRef: row.account_owner_ref ?? undefined,
    state,
    progress:
      state === 'running' && row.progress !== null
        ? fromJson(row.progress)
        : undefined,
    lastStartedAt: row.last_started_at ?? undefined,
    lastFinishedAt: row.last_finished_at ?? undefined,
    lastSuccessAt: row.last_success_at ?? undefined,
    nextSweepAt: row.next_sweep_at ?? undefined,
    runs,
  };
}

function stateOf(row: Row, now: string): StoredTarget['state'] {
  if (row.lease_until !== null && row.lease_until >= now) {
    return 'running';
  }
  if (row.next_sweep_at === null || row.next_sweep_at <= now) {
    return 'waiting';
  }
  if (row.last_finished_at === null) {
    return 'waiting';
  }
  return row.region_disabled ? 'region-disabled' : 'done';
}
