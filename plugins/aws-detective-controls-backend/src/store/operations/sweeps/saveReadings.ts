import { Knex } from 'knex';
import { CollectorRun } from '../../../collect/Collector';
import { isOk, SHARED_COLLECTORS, targetId } from '../../../model';
import { toJson } from '../../sql/content';
import { upsertRows } from '../../sql/replaceRows';
import { ReadingRow } from '../../sql/rows';
import { toStoredTime } from '../../sql/time';
import { SweepOutcome } from '../../Store';
import { readingCause } from './readingCause';

/** Stores how each collector of a sweep fared. */
export async function saveReadings(
  tx: Knex.Transaction,
  outcome: SweepOutcome,
): Promise<void> {
  const id = targetId(outcome.target);
  const stored = await tx<ReadingRow>('readings')
    .where('target_id', id)
    .select('collector', 'last_success_at');
  const lastSuccess = new Map(
    stored.map(row => [row.collector, row.last_success_at]),
  );
  const collectors = outcome.runs.map(run => run.collector as string);
  await tx<ReadingRow>('readings')
    .where('target_id', id)
    .whereNotIn('collector', collectors)
    .delete();
  await upsertRows(
    tx,
    'readings',
    ['target_id', 'collector'],
    outcome.runs.map(run =>
      toRow(id, run, lastSuccess.get(run.collector) ?? null),
    ),
  );
}

function toRow(
  id: string,
  { collector, reading, calls, durationMs }: CollectorRun,
  lastSuccessAt: string | null,
): ReadingRow {
  const takenAt = toStoredTime(reading.takenAt);
  return {
    target_id: id,
    collector,
    status: reading.status,
    cause: isOk(reading) ? null : toJson(readingCause(collector, reading)),
    taken_at: takenAt,
    last_success_at: isOk(reading) ? takenAt : lastSuccessAt,
    calls: toJson(calls),
    duration_ms: Math.round(durationMs),
    value:
      isOk(reading) && SHARED_COLLECTORS.includes(collector)
        ? toJson(reading.value)
        : null,
  };
}
