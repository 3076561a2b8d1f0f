import { Knex } from 'knex';
import { Mapping, Target, targetId } from '../../../model';
import { contentHash, toJson } from '../../sql/content';
import { lockTargets } from '../../sql/lockTargets';
import { replaceRows } from '../../sql/replaceRows';
import { MappingRow } from '../../sql/rows';
import { SweepOutcome } from '../../Store';
import { homeTargetId } from './homeTargetId';

/** See `Store.saveMappings`. */
export async function saveMappings(
  knex: Knex,
  options: { target: Target; mappings: Mapping[] },
): Promise<void> {
  const { target, mappings } = options;
  await knex.transaction(async tx => {
    const locked = await lockTargets(tx, [targetId(target)]);
    // A target may be removed while its mappings are made.
    if (locked.length > 0) {
      await replaceMappings(tx, target, mappings, () => false);
    }
  });
}

/**
 * Replaces the mappings of a sweep's target. Those of resources that no list
 * showed this time stay, and with them what their entities see of the account.
 *
 * @param kept - ARNs of the resources that stay though no list showed them
 */
export async function saveSweptMappings(
  tx: Knex.Transaction,
  outcome: SweepOutcome,
  kept: Set<string>,
): Promise<void> {
  const { target, mappings } = outcome;
  let holders = new Set<string>();
  if (kept.size > 0) {
    const rows = await tx<MappingRow>('mappings')
      .where('target_id', targetId(target))
      .select('entity_ref', 'subject');
    holders = new Set(
      rows.filter(row => kept.has(row.subject)).map(row => row.entity_ref),
    );
  }
  await replaceMappings(
    tx,
    target,
    mappings,
    ({ entity_ref, subject }) =>
      kept.has(subject!) ||
      (subject!.startsWith('account/') && holders.has(entity_ref!)),
  );
}

async function replaceMappings(
  tx: Knex.Transaction,
  target: Target,
  mappings: Mapping[],
  keep: (row: Partial<MappingRow>) => boolean,
): Promise<void> {
  const scope = { target_id: targetId(target) };
  await replaceRows<MappingRow>(tx, {
    table: 'mappings',
    scope,
    keys: ['entity_ref', 'subject'],
    rows: [...mappings]
      // Of two for the same subject the last one counts: its own.
      .sort((a, b) => Number(b.inherited) - Number(a.inherited))
      .map(({ entityRef, subject, claims, inherited }) => ({
        ...scope,
        entity_ref: entityRef,
        subject,
        home_target_id: homeTargetId(target, subject),
        inherited,
        claims: toJson(claims),
        hash: contentHash({ claims, inherited }),
      })),
    keep,
  });
}
