import { Knex } from 'knex';
import { EntityClaims, ScoreEntity } from '../../../model';
import { jsonHash, toJson } from '../../sql/content';
import { mapInTurns } from '../../sql/mapInTurns';
import { upsertRows } from '../../sql/replaceRows';
import { ScoreEntityRow } from '../../sql/rows';
import { nextScoreVersion } from '../../sql/scoreVersion';

type Row = Omit<ScoreEntityRow, 'version'>;

/**
 * Keeps what the scorecard groups entities by, apart from their claims. Unchanged rows
 * are not written; those of removed entities stay, without content, so that every
 * instance hears of it.
 */
export async function saveScoreEntities(
  tx: Knex.Transaction,
  options: { entities: readonly EntityClaims[]; complete: boolean },
): Promise<void> {
  const rows = new Map(
    (await mapInTurns(options.entities, toRow)).map(row => [
      row.entity_ref,
      row,
    ]),
  );
  const stored = await tx<ScoreEntityRow>('score_entities').select(
    'entity_ref',
    'hash',
  );
  const hashes = new Map(stored.map(row => [row.entity_ref, row.hash]));
  const removed = options.complete
    ? [...hashes].filter(
        ([entityRef, hash]) => hash !== '' && !rows.has(entityRef),
      )
    : [];
  const changed: Row[] = [
    ...[...rows.values()].filter(
      row => hashes.get(row.entity_ref) !== row.hash,
    ),
    ...removed.map(([entityRef]) => ({
      entity_ref: entityRef,
      document: '',
      hash: '',
    })),
  ];
  if (changed.length > 0) {
    const version = await nextScoreVersion(tx);
    await upsertRows(
      tx,
      'score_entities',
      ['entity_ref'],
      changed.map(row => ({ ...row, version })),
    );
  }
}

function toRow({ rules, warnings, ...entity }: EntityClaims): Row {
  const scored: ScoreEntity = entity;
  const document = toJson(scored);
  return {
    entity_ref: entity.entityRef,
    document,
    hash: jsonHash(document),
  };
}
