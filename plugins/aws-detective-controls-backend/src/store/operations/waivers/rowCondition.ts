import { Signal } from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import { ConditionLeaf, conditionSql, looksAt } from '../../sql/conditionSql';
import { jsonList } from '../../sql/jsonList';
import { isPostgres } from '../../sql/lockTargets';
import { RowCondition } from '../../Store';

type RowTable = 'waivers' | 'work_items';

/**
 * A condition of a policy as SQL over rows of `waivers`, or of another table that has an
 * `entity_ref` and a `control_id`. What is known of an entity is what the mapper keeps.
 * Where it looks at accounts or regions, it has to hold in one of the places in which the
 * gap is, whole: as the scorecard takes a gap that has a cell there. What is nowhere any
 * more is in no account and no region.
 */
export function rowCondition(
  knex: Knex,
  condition: RowCondition,
  signals: ReadonlyMap<string, Signal>,
  table: RowTable = 'waivers',
): Knex.Raw {
  const nowhere = conditionSql(knex, condition, part =>
    leafSql(knex, part, signals, table, undefined),
  );
  if (!looksAt(condition, 'account', 'region')) {
    return nowhere;
  }
  const places = placesOf(table);
  const there = conditionSql(knex, condition, part =>
    leafSql(knex, part, signals, table, 'targets'),
  );
  return knex.raw(
    `(exists (${places} and ?) or (not exists (${places}) and ?))`,
    [there, nowhere],
  );
}

/** The places of the gap of a row, as `targets`; ends in a `where`. */
function placesOf(table: RowTable): string {
  const ofControl = `not mappings.inherited and exists (
      select 1 from results
      where results.target_id = mappings.home_target_id
        and results.subject = mappings.subject
        and results.control_id = ${table}.control_id)`;
  // A waiver on one resource or finding is where that is, wherever else the entity is.
  const placed =
    table === 'work_items'
      ? ofControl
      : `case
          when waivers.subject is not null
            then mappings.subject = waivers.subject
          when waivers.finding is not null
            then not mappings.inherited and exists (
              select 1 from finding_resources as named
              where named.target_id = mappings.home_target_id
                and named.resource_arn = mappings.subject
                and waivers.finding = named.source || ':' || named.finding_id)
          else ${ofControl}
        end`;
  return `select 1 from mappings
      join targets on targets.id = mappings.home_target_id
      where mappings.entity_ref = ${table}.entity_ref and ${placed}`;
}

/** @param place - the table of the place that is looked at; undefined for none */
function leafSql(
  knex: Knex,
  { key, values }: ConditionLeaf,
  signals: ReadonlyMap<string, Signal>,
  table: RowTable,
  place: 'targets' | undefined,
): Knex.Raw {
  const isAmong = (column: string, of: Iterable<string> = values) =>
    knex.raw(`(${column} in ?)`, [jsonList(knex, of)]);
  const ofEntity = (column: string) =>
    knex.raw(
      `exists (select 1 from entities
        where entities.entity_ref = ${table}.entity_ref and ${column} in ?)`,
      [jsonList(knex, values)],
    );
  switch (key) {
    case 'owner':
      return ofEntity('entities.owner_ref');
    case 'system':
      return ofEntity(
        isPostgres(knex)
          ? `cast(entities.document as json) ->> 'systemRef'`
          : `json_extract(entities.document, '$.systemRef')`,
      );
    case 'account':
      return place ? isAmong(`${place}.account_id`) : knex.raw('(1 = 0)');
    case 'region':
      return place ? isAmong(`${place}.region`) : knex.raw('(1 = 0)');
    case 'entity':
      return isAmong(`${table}.entity_ref`);
    case 'signal':
      return isAmong(
        `${table}.control_id`,
        [...signals]
          .filter(([, signal]) => values.includes(signal))
          .map(([controlId]) => controlId),
      );
    default:
      return isAmong(`${table}.control_id`);
  }
}
