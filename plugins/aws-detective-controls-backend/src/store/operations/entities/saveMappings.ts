import { Knex } from 'knex';
import { Mapping, Target, targetId } from '../../../model';
import { jsonHash, toJson } from '../../sql/content';
import { lockTargets } from '../../sql/lockTargets';
import { mapInTurns } from '../../sql/mapInTurns';
import { replaceRows } from '../../sql/replaceRows';
import { MappingRow } from '../../sql/rows';
import { setScoresDue } from '../../sql/scoresDue';
import { SweepOutcome } from '../../Store';
import { homeTargetId } from './homeTargetId';
import { otherHomes, setLateHomesDue } from './otherHomes';

/** See `Store.saveMappings`. */
export async function saveMappings(
  knex: Knex,
  options: { target: Target; mappings: Mapping[]; now?: string },
): Promise<void> {
  const { target, now = new Date().toISOString() } = options;
  const id = targetId(target);
  const rows = await toMappingRows(target, options.mappings);
  const late = await knex.transaction(async tx => {
    const homes = await otherHomes(tx, target, rows);
    const locked = await lockTargets(tx, [id, ...homes]);
    // A target may be removed while its mappings are made.
    if (!locked.some(row => row.id === id)) {
      return [];
    }
    const changed = await otherHomes(tx, target, rows);
    if (await replaceMappings(tx, target, rows, () => false)) {
      await setScoresDue(tx, [id, ...homes], now);
    }
    return changed.filter(home => !homes.includes(home));
  });
  await setLateHomesDue(knex, late, now);
}

/**
 * Replaces the mappings of a sweep's target. Those of resources that no list
 * showed this time stay, and with them what their entities see of the account.
 *
 * @param rows - those of the outcome's mappings
 * @param kept - ARNs of the resources that stay though no list showed them
 */
export async function saveSweptMappings(
  tx: Knex.Transaction,
  outcome: SweepOutcome,
  rows: MappingRow[],
  kept: Set<string>,
): Promise<void> {
  const { target } = outcome;
  let holders = new Set<string>();
  if (kept.size > 0) {
    const stored = await tx<MappingRow>('mappings')
      .where('target_id', targetId(target))
      .select('entity_ref', 'subject');
    holders = new Set(
      stored.filter(row => kept.has(row.subject)).map(row => row.entity_ref),
    );
  }
  await replaceMappings(
    tx,
    target,
    rows,
    ({ entity_ref, subject }) =>
      kept.has(subject!) ||
      (subject!.startsWith('account/') && holders.has(entity_ref!)),
  );
}

/** The rows of a target's mappings. */
export function toMappingRows(
  target: Target,
  mappings: Mapping[],
): Promise<MappingRow[]> {
  const id = targetId(target);
  return mapInTurns(
    // Of two for the same subject the last one counts: its own.
    [...mappings].sort((a, b) => Number(b.inherited) - Number(a.inherited)),
    ({ entityRef, subject, claims, inherited }) => {
      const json = toJson(claims);
      return {
        target_id: id,
        entity_ref: entityRef,
        subject,
        home_target_id: homeTargetId(target, subject),
        inherited,
        claims: json,
        hash: jsonHash(json, `${inherited}`),
      };
    },
  );
}

/** @returns whether anything changed */
async function replaceMappings(
  tx: Knex.Transaction,
  target: Target,
  rows: MappingRow[],
  keep: (row: Partial<MappingRow>) => boolean,
): Promise<boolean> {
  const { written, removed } = await replaceRows<MappingRow>(tx, {
    table: 'mappings',
    scope: { target_id: targetId(target) },
    keys: ['entity_ref', 'subject'],
    rows,
    keep,
  });
  return written.length + removed.length > 0;
}
