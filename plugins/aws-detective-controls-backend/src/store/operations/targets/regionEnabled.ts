import { Knex } from 'knex';
import { GLOBAL_REGION, RegionListing, Target, targetId } from '../../../model';
import { fromJson } from '../../sql/content';
import { ReadingRow } from '../../sql/rows';

/** See `Store.regionEnabled`. */
export async function regionEnabled(
  knex: Knex,
  target: Target,
): Promise<boolean | undefined> {
  if (target.region === GLOBAL_REGION) {
    return true;
  }
  const row = await knex<ReadingRow>('readings')
    .where({
      target_id: targetId({ ...target, region: GLOBAL_REGION }),
      collector: 'account:regions',
      status: 'ok',
    })
    .first('value');
  if (!row?.value) {
    return undefined;
  }
  const region = fromJson<RegionListing>(row.value).regions.find(
    listed => listed.name === target.region,
  );
  return region && region.optInStatus !== 'not-opted-in';
}
