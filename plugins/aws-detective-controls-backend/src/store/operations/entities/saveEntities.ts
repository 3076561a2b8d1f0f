import { Knex } from 'knex';
import { EntityClaims } from '../../../model';
import { chunked } from '../../sql/chunked';
import { jsonHash, toJson } from '../../sql/content';
import { upsertRows } from '../../sql/replaceRows';
import { EntityRow } from '../../sql/rows';

/** See `Store.saveEntities`. */
export async function saveEntities(
  knex: Knex,
  options: { entities: EntityClaims[]; complete: boolean },
): Promise<{ changed: string[]; removed: string[] }> {
  const rows = new Map(
    options.entities.map(entity => [entity.entityRef, toRow(entity)]),
  );
  return knex.transaction(async tx => {
    const stored = await tx<EntityRow>('entities').select('entity_ref', 'hash');
    const hashes = new Map(stored.map(row => [row.entity_ref, row.hash]));

    const changed = [...rows.values()]
      .filter(row => hashes.get(row.entity_ref) !== row.hash)
      // In one order everywhere, so that two instances never wait for each other.
      .sort((a, b) => (a.entity_ref < b.entity_ref ? -1 : 1));
    await upsertRows(tx, 'entities', ['entity_ref'], changed);

    const removed = options.complete
      ? [...hashes.keys()].filter(entityRef => !rows.has(entityRef)).sort()
      : [];
    for (const chunk of chunked(removed)) {
      await tx('mappings').whereIn('entity_ref', chunk).delete();
      await tx('entities').whereIn('entity_ref', chunk).delete();
    }
    return { changed: changed.map(row => row.entity_ref), removed };
  });
}

function toRow(entity: EntityClaims): EntityRow {
  const document = toJson(entity);
  return {
    entity_ref: entity.entityRef,
    owner_ref: entity.ownerRef ?? null,
    account_id: entity.accountId ?? null,
    document,
    hash: jsonHash(document),
  };
}
