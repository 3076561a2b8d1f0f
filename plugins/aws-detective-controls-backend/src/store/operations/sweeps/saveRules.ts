import { Knex } from 'knex';
import { RuleRecord, targetId } from '../../../model';
import { replaceRows } from '../../sql/replaceRows';
import { SweepOutcome } from '../../Store';

/** The compliance of a resource with a rule as it is stored. */
export interface RuleRow {
  target_id: string;
  resource_arn: string;
  rule_name: string;
  compliance: string;
  hash: string;
}

/** The row of a rule's compliance in a target. */
export function toRuleRow(id: string, rule: RuleRecord): RuleRow {
  return {
    target_id: id,
    resource_arn: rule.resourceArn,
    rule_name: rule.ruleName,
    compliance: rule.compliance,
    // One of four words: it is as short as a hash.
    hash: rule.compliance,
  };
}

/**
 * Replaces the compliance of AWS Config rules, where it was read.
 *
 * @param rows - those of the outcome's rules
 */
export async function saveRules(
  tx: Knex.Transaction,
  { target, records, regionDisabled }: SweepOutcome,
  rows: RuleRow[],
): Promise<void> {
  if (!records.rules && !regionDisabled) {
    return;
  }
  await replaceRows<RuleRow>(tx, {
    table: 'rules',
    scope: { target_id: targetId(target) },
    keys: ['resource_arn', 'rule_name'],
    rows,
  });
}
