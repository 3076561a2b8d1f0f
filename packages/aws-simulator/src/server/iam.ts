import type { IamGrant } from '../estate/Estate';

/** The judgement of IAM, with the words in which AWS gives the cause. */
export type IamDecision =
  | { isAllowed: true }
  | { isAllowed: false; cause: string };

/**
 * Decides whether a caller may perform an action.
 *
 * @param action - such as `ec2:DescribeVpcs`.
 * @param grant - of the caller's key or role; everything is allowed unless it
 * says what is.
 * @param guardrails - of the caller's account; what they deny is denied to
 * everybody in it, as by a service control policy.
 */
export function decide(
  action: string,
  grant: IamGrant,
  guardrails: Pick<IamGrant, 'deny'>,
): IamDecision {
  if (grant.deny?.some(pattern => matchesAction(pattern, action))) {
    return refused('with an explicit deny in an identity-based policy');
  }
  if (guardrails.deny?.some(pattern => matchesAction(pattern, action))) {
    return refused('with an explicit deny in a service control policy');
  }
  const allowed = grant.allow ?? ['*'];
  return allowed.some(pattern => matchesAction(pattern, action))
    ? { isAllowed: true }
    : refused(`because no identity-based policy allows the ${action} action`);
}

function refused(cause: string): IamDecision {
  return { isAllowed: false, cause };
}

/** Matches as IAM does: letter case does not count, `*` and `?` are wildcards. */
export function matchesAction(pattern: string, action: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 'i').test(action);
}
