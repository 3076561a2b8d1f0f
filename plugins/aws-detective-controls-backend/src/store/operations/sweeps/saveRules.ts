import { Knex } from 'knex';
import { targetId } from '../../../model';
import { contentHash } from '../../sql/content';
import { replaceRows } from '../../sql/replaceRows';
import { SweepOutcome } from '../../Store';

interface RuleRow {
  target_id: string;
  resource_arn: string;
  rule_name: string;
  compliance: string;
  hash: string;
}

/** Replaces the compliance of AWS Config rules, where it was read. */
export async function saveRules(
  tx: Knex.Transaction,
  outcome: SweepOutcome,
): Promise<void> {
  const rules =
    outcome.records.rules ?? (outcome.regionDisabled ? [] : undefined);
  if (!rules) {
    return;
  }
  const scope = { target_id: targetId(outcome.target) };
  await replaceRows<RuleRow>(tx, {
    table: 'rules',
    scope,
    keys: ['resource_arn', 'rule_name'],
    rows: rules.map(rule => ({
      ...scope,
      resource_arn: rule.resourceArn,
      rule_name: rule.ruleName,
      compliance: rule.compliance,
      hash: contentHash(rule.compliance),
    })),
  });
}
