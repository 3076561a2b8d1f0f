import { Knex } from 'knex';
import { Resource } from '../../../model';
import { chunked } from '../../sql/chunked';
import { fromJson } from '../../sql/content';

/** A key for a resource of a target. */
function keyOf(targetId: string, arn: string): string {
  return JSON.stringify([targetId, arn]);
}

/**
 * Of the resources that records name, those that an entity claims as its own.
 *
 * @returns gives them for one record, in the record's order
 */
export async function claimedBy(
  knex: Knex,
  entityRef: string,
  records: { targetId: string; arns: string[] }[],
): Promise<(record: { targetId: string; arns: string[] }) => Resource[]> {
  const targetIds = [...new Set(records.map(record => record.targetId))];
  const arns = [...new Set(records.flatMap(record => record.arns))];
  const claimed = new Map<string, Resource>();
  for (const chunk of chunked(arns)) {
    const rows = await knex('mappings')
      .join('resources', join =>
        join
          .on('resources.target_id', 'mappings.home_target_id')
          .andOn('resources.arn', 'mappings.subject'),
      )
      .where({
        'mappings.entity_ref': entityRef,
        'mappings.inherited': false,
      })
      .whereIn('mappings.home_target_id', targetIds)
      .whereIn('mappings.subject', chunk)
      .select('resources.target_id', 'resources.arn', 'resources.document');
    for (const row of rows) {
      claimed.set(keyOf(row.target_id, row.arn), fromJson(row.document));
    }
  }
  return record =>
    [...new Set(record.arns)]
      .map(arn => claimed.get(keyOf(record.targetId, arn)))
      .filter((resource): resource is Resource => resource !== undefined);
}
