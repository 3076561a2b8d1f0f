import { Signal } from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import { ConditionLeaf, conditionSql } from '../../sql/conditionSql';
import { jsonList } from '../../sql/jsonList';
import { RowCondition } from '../../Store';

/** What nobody holds has a place, and maybe a control; no entity, owner or system. */
export interface UnownedColumns {
  /** SQL for the id of the control that is looked at; undefined for none. */
  control?: string;
  /** The signal of whatever is looked at, where that is always the same. */
  signal?: Signal;
}

/**
 * A condition of a policy as SQL over what nobody holds, in the place of a row of
 * `targets`.
 *
 * @param signals - of each control that is judged
 */
export function unownedCondition(
  knex: Knex,
  condition: RowCondition,
  signals: ReadonlyMap<string, Signal>,
  { control, signal }: UnownedColumns,
): Knex.Raw {
  const isAmong = (column: string, values: Iterable<string>) =>
    knex.raw(`(${column} in ?)`, [jsonList(knex, values)]);
  const never = knex.raw('(1 = 0)');
  return conditionSql(knex, condition, ({ key, values }: ConditionLeaf) => {
    switch (key) {
      case 'account':
        return isAmong('targets.account_id', values);
      case 'region':
        return isAmong('targets.region', values);
      case 'control':
        return control ? isAmong(control, values) : never;
      case 'signal':
        if (signal) {
          return values.includes(signal) ? knex.raw('(1 = 1)') : never;
        }
        return control
          ? isAmong(
              control,
              [...signals]
                .filter(([, of]) => values.includes(of))
                .map(([controlId]) => controlId),
            )
          : never;
      default:
        return never;
    }
  });
}
