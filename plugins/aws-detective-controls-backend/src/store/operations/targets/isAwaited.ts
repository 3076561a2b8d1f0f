import {
  ClaimRule,
  claimPlace,
  couldReach,
  couldReachRegionsOf,
  GLOBAL_REGION,
  Target,
} from '../../../model';

/** A target of which something is not known yet. */
export interface PendingTarget {
  target: Target;
  swept: boolean;
  /** Set on the global target of an account of which no regional target exists. */
  regionsUnknown: boolean;
  /** Whether an entity tag is known to name the entity, somewhere. */
  tagged: boolean;
}

/**
 * Whether an entity may turn out to hold something in a target that was never
 * swept, or in a region of an account whose regions are not known.
 *
 * An entity tag may name any entity anywhere. It is reckoned with for entities that
 * such a tag names already, and for those without a rule, which nothing else could
 * give a resource: others would wait for every new account.
 *
 * Where the regions of an account could not be listed though it was swept, only
 * entities that name the account wait for them: one broken account must not take
 * the green from all others.
 */
export function isAwaited(
  rules: readonly ClaimRule[],
  { target, swept, regionsUnknown, tagged }: PendingTarget,
): boolean {
  if (swept) {
    const ofAccount = rules.filter(rule => claimPlace(rule).accountId);
    return regionsUnknown && couldReachRegionsOf(ofAccount, target);
  }
  const anywhere = tagged || rules.length === 0;
  if (regionsUnknown && (anywhere || couldReachRegionsOf(rules, target))) {
    return true;
  }
  return (
    couldReach(rules, target) || (anywhere && target.region !== GLOBAL_REGION)
  );
}
