import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import {
  CollectorId,
  FailedReading,
  GLOBAL_REGION,
  Reading,
  Trail,
} from '../../../model';
import { chunked } from '../../sql/chunked';
import { fromJson } from '../../sql/content';
import { ReadingRow } from '../../sql/rows';

const TRAILS: CollectorId = 'cloudtrail:trails';

/** See `Store.readTrails`. */
export async function readTrails(
  knex: Knex,
  accountIds: string[],
): Promise<Map<string, Reading<Trail[]>>> {
  const byTargetId = new Map(
    accountIds.map(accountId => [`${accountId}/${GLOBAL_REGION}`, accountId]),
  );
  const trails = new Map<string, Reading<Trail[]>>();
  for (const chunk of chunked([...byTargetId.keys()])) {
    const rows = await knex<ReadingRow>('readings')
      .whereIn('target_id', chunk)
      .where('collector', TRAILS)
      .select('target_id', 'status', 'cause', 'taken_at', 'value');
    for (const row of rows) {
      trails.set(byTargetId.get(row.target_id)!, toReading<Trail[]>(row));
    }
  }
  return trails;
}

type ReadingColumns = Pick<
  ReadingRow,
  'status' | 'cause' | 'taken_at' | 'value'
>;

/** The reading that a row keeps, for the collectors whose value is stored. */
function toReading<T>(row: ReadingColumns): Reading<T> {
  if (row.status === 'ok' && row.value !== null) {
    return { status: 'ok', value: fromJson(row.value), takenAt: row.taken_at };
  }
  const cause =
    row.cause === null ? undefined : fromJson<UnknownCause>(row.cause);
  return {
    status:
      row.status === 'ok' ? 'failed' : (row.status as FailedReading['status']),
    reason: cause?.message ?? 'Not stored',
    action: cause?.action,
    code: cause?.code,
    takenAt: row.taken_at,
  };
}
