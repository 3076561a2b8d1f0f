/**
 * SQL for the owner of the account of a row of `accounts`: that of the catalog
 * entity that stands for the account, else that of config.
 */
export const ACCOUNT_OWNER = `coalesce((
  select entities.owner_ref from entities
  where entities.account_id = accounts.account_id
    and entities.owner_ref is not null
  order by entities.entity_ref limit 1
), accounts.owner_ref)`;
