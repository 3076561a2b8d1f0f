import { Knex } from 'knex';
import { RowCondition } from '../Store';

/** A part of a condition that looks at one thing. */
export type ConditionLeaf = Extract<RowCondition, { key: string }>;

/**
 * A condition of a policy as SQL.
 *
 * @param leaf - SQL for each of its parts, which is true or false, and never null
 */
export function conditionSql(
  knex: Knex,
  condition: RowCondition,
  leaf: (part: ConditionLeaf) => Knex.Raw,
): Knex.Raw {
  if ('all' in condition) {
    return joined(knex, condition.all, 'and', leaf);
  }
  if ('any' in condition) {
    return joined(knex, condition.any, 'or', leaf);
  }
  if ('not' in condition) {
    return knex.raw('(not ?)', [conditionSql(knex, condition.not, leaf)]);
  }
  return leaf(condition);
}

function joined(
  knex: Knex,
  conditions: RowCondition[],
  word: 'and' | 'or',
  leaf: (part: ConditionLeaf) => Knex.Raw,
): Knex.Raw {
  return conditions.length === 0
    ? knex.raw(word === 'and' ? '(1 = 1)' : '(1 = 0)')
    : knex.raw(
        `(${conditions.map(() => '?').join(` ${word} `)})`,
        conditions.map(condition => conditionSql(knex, condition, leaf)),
      );
}

/** Whether any part of a condition looks at one of these. */
export function looksAt(
  condition: RowCondition,
  ...keys: ConditionLeaf['key'][]
): boolean {
  if ('key' in condition) {
    return keys.includes(condition.key);
  }
  if ('not' in condition) {
    return looksAt(condition.not, ...keys);
  }
  const parts = 'all' in condition ? condition.all : condition.any;
  return parts.some(part => looksAt(part, ...keys));
}
