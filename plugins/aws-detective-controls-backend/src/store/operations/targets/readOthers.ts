import { Knex } from 'knex';
import { CollectorId, PeerReading, Target, targetId } from '../../../model';
import { fromJson } from '../../sql/content';
import { ReadingRow, TargetRow } from '../../sql/rows';

/** See `Store.readOthers`. */
export async function readOthers(
  knex: Knex,
  target: Target,
  collectors: readonly CollectorId[],
): Promise<PeerReading[]> {
  if (collectors.length === 0) {
    return [];
  }
  const { partition } = target;
  const others = knex<TargetRow>('targets')
    .where({ partition })
    .whereNot('id', targetId(target))
    .select('id');
  const rows = await knex<ReadingRow>('readings')
    .whereIn('target_id', others)
    .whereIn('collector', [...collectors])
    .where('status', 'ok')
    .whereNotNull('value')
    // Most have nothing of it, and there are many.
    .whereNot('value', '[]')
    .orderBy(['target_id', 'collector'])
    .select('target_id', 'collector', 'taken_at', 'value');
  return rows.map(row => {
    const [ofAccount, ofRegion] = row.target_id.split('/');
    return {
      collector: row.collector as CollectorId,
      accountId: ofAccount,
      region: ofRegion,
      reading: {
        status: 'ok',
        value: fromJson(row.value!),
        takenAt: row.taken_at,
      },
    };
  });
}
