import { ClaimRule, Target } from '../model';

/** Whether a claim of an account, limited to regions or not, covers a target. */
export function accountRuleCovers(rule: ClaimRule, target: Target): boolean {
  return (
    rule.by === 'account' &&
    rule.accountId === target.accountId &&
    (!rule.regions || rule.regions.includes(target.region))
  );
}
