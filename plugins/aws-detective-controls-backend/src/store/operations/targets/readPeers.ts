import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import {
  CollectorId,
  FailedReading,
  peerKey,
  PeerReading,
  PeerRequest,
  Reading,
} from '../../../model';
import { chunked } from '../../sql/chunked';
import { fromJson } from '../../sql/content';
import { ReadingRow } from '../../sql/rows';

/** See `Store.readPeers`. */
export async function readPeers(
  knex: Knex,
  requests: readonly PeerRequest[],
): Promise<PeerReading[]> {
  const byKey = new Map(requests.map(request => [peerKey(request), request]));
  const found: PeerReading[] = [];
  for (const chunk of chunked([...byKey.values()])) {
    const rows = await knex<ReadingRow>('readings')
      .whereIn(
        ['target_id', 'collector'],
        chunk.map(it => [`${it.accountId}/${it.region}`, it.collector]),
      )
      .select('target_id', 'collector', 'status', 'cause', 'taken_at', 'value');
    for (const row of rows) {
      const [accountId, region] = row.target_id.split('/');
      const collector = row.collector as CollectorId;
      found.push({ collector, accountId, region, reading: toReading(row) });
    }
  }
  return found;
}

type ReadingColumns = Pick<
  ReadingRow,
  'status' | 'cause' | 'taken_at' | 'value'
>;

/** The reading that a row keeps, for the collectors whose value is stored. */
function toReading(row: ReadingColumns): Reading<unknown> {
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
