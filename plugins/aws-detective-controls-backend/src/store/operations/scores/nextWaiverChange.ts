import { Knex } from 'knex';
import { rawRows, RollUpOptions, scoreBindings } from './readRollUp';

const NEXT = `
  select min(
    case when waiver.starts_at > :now then waiver.starts_at
    else waiver.ends_at end
  ) as at
  from waivers as waiver
  where waiver.state = 'approved' and waiver.ended_at is null
    and waiver.ends_at > :now
    and (
      waiver.entity_ref = :account
      or waiver.subject = :account
      or waiver.subject like :ofAccount
      or exists (
        select 1 from mappings
        where mappings.entity_ref = waiver.entity_ref
          and mappings.home_target_id = :target
          and mappings.inherited = :no
      )
    )`;

/** When the first waiver on what a target's holders hold begins or ends, if any does. */
export async function nextWaiverChange(
  knex: Knex,
  options: RollUpOptions,
): Promise<string | undefined> {
  const account = `account/${options.targetId.split('/')[0]}`;
  const [{ at }] = await rawRows<{ at: string | null }>(knex, NEXT, {
    ...scoreBindings(knex, options),
    account,
    ofAccount: `${account}/%`,
  });
  return at ?? undefined;
}
