import { Signal } from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import { jsonList } from '../../sql/jsonList';
import { isPostgres } from '../../sql/lockTargets';
import { RowCondition } from '../../Store';

type Key = Extract<RowCondition, { key: string }>['key'];
type RowTable = 'waivers' | 'work_items';

/**
 * A condition of a policy as SQL over rows of `waivers`, or of another table that has an
 * `entity_ref` and a `control_id`. What is known of an entity is
 * what the mapper keeps; of an account and a region it says whether the entity holds
 * anything there itself, and of a waiver on one subject or finding, whether that is there.
 */
export function rowCondition(
  knex: Knex,
  condition: RowCondition,
  signals: ReadonlyMap<string, Signal>,
  table: RowTable = 'waivers',
): Knex.Raw {
  if ('all' in condition) {
    return joined(knex, condition.all, 'and', signals, table);
  }
  if ('any' in condition) {
    return joined(knex, condition.any, 'or', signals, table);
  }
  if ('not' in condition) {
    return knex.raw('(not ?)', [
      rowCondition(knex, condition.not, signals, table),
    ]);
  }
  const { key, values } = condition;
  if (key === 'signal') {
    const controls = [...signals]
      .filter(([, signal]) => values.includes(signal))
      .map(([controlId]) => controlId);
    return knex.raw('(control_id in ?)', [jsonList(knex, controls)]);
  }
  return knex.raw(`(${sqlOf(knex, key, table)})`, [jsonList(knex, values)]);
}

function sqlOf(
  knex: Knex,
  key: Exclude<Key, 'signal'>,
  table: RowTable,
): string {
  const entity = (column: string) =>
    `exists (select 1 from entities
      where entities.entity_ref = ${table}.entity_ref and ${column} in ?)`;
  // A waiver on one resource or finding is where that is, wherever else the entity is.
  const placed =
    table === 'work_items'
      ? 'not mappings.inherited'
      : `case
          when waivers.subject is not null
            then mappings.subject = waivers.subject
          when waivers.finding is not null
            then not mappings.inherited and exists (
              select 1 from finding_resources as named
              where named.target_id = mappings.home_target_id
                and named.resource_arn = mappings.subject
                and waivers.finding = named.source || ':' || named.finding_id)
          else not mappings.inherited
        end`;
  const place = (column: string) =>
    `exists (select 1 from mappings
      join targets on targets.id = mappings.home_target_id
      where mappings.entity_ref = ${table}.entity_ref
        and ${placed} and targets.${column} in ?)`;
  switch (key) {
    case 'owner':
      return entity('entities.owner_ref');
    case 'system':
      return entity(
        isPostgres(knex)
          ? `cast(entities.document as json) ->> 'systemRef'`
          : `json_extract(entities.document, '$.systemRef')`,
      );
    case 'account':
      return place('account_id');
    case 'region':
      return place('region');
    case 'entity':
      return `${table}.entity_ref in ?`;
    default:
      return `${table}.control_id in ?`;
  }
}

function joined(
  knex: Knex,
  conditions: RowCondition[],
  word: 'and' | 'or',
  signals: ReadonlyMap<string, Signal>,
  table: RowTable,
): Knex.Raw {
  return conditions.length === 0
    ? knex.raw(word === 'and' ? '(1 = 1)' : '(1 = 0)')
    : knex.raw(
        `(${conditions.map(() => '?').join(` ${word} `)})`,
        conditions.map(condition =>
          rowCondition(knex, condition, signals, table),
        ),
      );
}
