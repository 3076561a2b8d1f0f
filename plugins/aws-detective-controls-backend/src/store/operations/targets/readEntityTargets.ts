import { Knex } from 'knex';
import {
  couldReach,
  couldReachRegionsOf,
  EntityClaims,
  GLOBAL_REGION,
  Target,
} from '../../../model';
import { fromJson } from '../../sql/content';
import { EntityRow, TargetRow } from '../../sql/rows';
import { toTarget } from './toTarget';

/** How many targets are given of those that an entity's claims could reach. */
const MOST_REACHED = 100;

/** See `Store.readEntityTargets`. */
export async function readEntityTargets(
  knex: Knex,
  entityRef: string,
): Promise<Target[]> {
  // With what it inherits come the global targets of the accounts.
  const held = await knex<TargetRow>('targets')
    .whereIn(
      'id',
      knex('mappings').where('entity_ref', entityRef).select('home_target_id'),
    )
    .orderBy('id')
    .select('account_id', 'region', 'partition');
  return held.length > 0
    ? held.map(toTarget)
    : readReachedTargets(knex, entityRef);
}

/** Those that were never swept first, then those whose sweep is longest ago. */
async function readReachedTargets(
  knex: Knex,
  entityRef: string,
): Promise<Target[]> {
  const entity = await knex<EntityRow>('entities')
    .where('entity_ref', entityRef)
    .first('document');
  const rules = entity ? fromJson<EntityClaims>(entity.document).rules : [];
  if (rules.length === 0) {
    return [];
  }
  const rows = await knex<TargetRow>('targets')
    .where('region_disabled', false)
    .orderByRaw(`coalesce(last_finished_at, ''), id`)
    .select('account_id', 'region', 'partition');
  const targets = rows.map(toTarget);
  const withRegions = new Set(
    targets
      .filter(({ region }) => region !== GLOBAL_REGION)
      .map(({ accountId }) => accountId),
  );
  return targets
    .filter(
      target =>
        couldReach(rules, target) ||
        // Its sweep lists the account's regions.
        (!withRegions.has(target.accountId) &&
          couldReachRegionsOf(rules, target)),
    )
    .slice(0, MOST_REACHED);
}
