import { Knex } from 'knex';
import { EntityClaims } from '../../../model';
import { chunked } from '../../sql/chunked';
import { contentHash, toJson } from '../../sql/content';
import { lockTargets } from '../../sql/lockTargets';
import { upsertRows } from '../../sql/replaceRows';
import { EntityRow, MappingRow } from '../../sql/rows';
import { setScoresDue } from '../../sql/scoresDue';
import { saveScoreEntities } from './saveScoreEntities';

/** See `Store.saveEntities`. */
export async function saveEntities(
  knex: Knex,
  options: { entities: EntityClaims[]; complete: boolean; now?: string },
): Promise<{ changed: string[]; removed: string[] }> {
  const { now = new Date().toISOString() } = options;
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
    const held = await heldTargets(tx, removed);
    await lockTargets(tx, held);
    for (const chunk of chunked(removed)) {
      await tx('mappings').whereIn('entity_ref', chunk).delete();
      await tx('entities').whereIn('entity_ref', chunk).delete();
    }
    await setScoresDue(tx, held, now);
    await saveScoreEntities(tx, options);
    return {
      changed: changed
        .filter(
          row =>
            claimsHash(row.hash) !== claimsHash(hashes.get(row.entity_ref)),
        )
        .map(row => row.entity_ref),
      removed,
    };
  });
}

/** The targets that have results of what some entities hold by themselves. */
async function heldTargets(
  tx: Knex.Transaction,
  entityRefs: readonly string[],
): Promise<string[]> {
  const ids = new Set<string>();
  for (const chunk of chunked(entityRefs)) {
    const rows = await tx<MappingRow>('mappings')
      .whereIn('entity_ref', chunk)
      .andWhere('inherited', false)
      .distinct('home_target_id');
    rows.forEach(row => ids.add(row.home_target_id));
  }
  return [...ids];
}

/** The hash of the claims comes first, apart from that of what only the scorecard asks for. */
function toRow(entity: EntityClaims): EntityRow {
  const { type, lifecycle, tags, systemRef, domainRef, parentRefs, ...claims } =
    entity;
  const facts = { type, lifecycle, tags, systemRef, domainRef, parentRefs };
  return {
    entity_ref: entity.entityRef,
    owner_ref: entity.ownerRef ?? null,
    account_id: entity.accountId ?? null,
    document: toJson(entity),
    hash: `${contentHash(claims)}.${contentHash(facts)}`,
  };
}

function claimsHash(hash: string | undefined): string | undefined {
  return hash?.split('.')[0];
}
