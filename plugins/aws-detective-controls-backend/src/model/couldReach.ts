import { ClaimPlace, claimPlace } from './claimPlace';
import { ClaimRule } from './EntityClaims';
import { GLOBAL_REGION, Target } from './Target';

/**
 * Whether a sweep of a target could show something that one of an entity's rules
 * takes:
 *
 * - an ARN with region and account: in that target only; one without a region
 *   (S3, IAM) in any regional target, of its account where it names one; that of
 *   what a global target lists (CloudFront, Route 53) in global ones too;
 * - a prefix: as far as its complete fields tell;
 * - an account rule: in every target that it covers;
 * - tags and stacks by name: in any target; a stack by its ARN in its region's
 *   target, and in its account's global one; VPCs: in any regional target.
 *
 * Entity tags are no rules: who may be named by one is for the caller to say.
 */
export function couldReach(
  rules: readonly ClaimRule[],
  target: Target,
): boolean {
  return rules.map(claimPlace).some(place => {
    if (!isInAccount(place, target)) {
      return false;
    }
    return place.regions
      ? place.regions.includes(target.region)
      : place.global || target.region !== GLOBAL_REGION;
  });
}

/**
 * Whether one of an entity's rules could take something in some region of an
 * account, for an account whose regions are not known.
 */
export function couldReachRegionsOf(
  rules: readonly ClaimRule[],
  account: Pick<Target, 'accountId' | 'partition'>,
): boolean {
  return rules
    .map(claimPlace)
    .some(
      place =>
        isInAccount(place, account) &&
        (place.regions?.some(region => region !== GLOBAL_REGION) ?? true),
    );
}

function isInAccount(
  { partition, accountId }: ClaimPlace,
  account: Pick<Target, 'accountId' | 'partition'>,
): boolean {
  return (
    (partition === undefined || partition === account.partition) &&
    (accountId === undefined || accountId === account.accountId)
  );
}
