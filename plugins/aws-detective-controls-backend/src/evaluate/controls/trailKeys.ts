import { LifecycleRule, Trail } from '../../model';

/**
 * Whether a lifecycle rule is for logs of a trail, or for some of them. A trail
 * writes to `<its prefix>/AWSLogs/<organisation>/<account>/CloudTrail/…`; its digests
 * lie beside that. CloudTrail gives its objects no tags.
 */
export function touchesLogs(
  { enabled, byTag, prefix }: LifecycleRule,
  trail: Trail,
): boolean {
  if (!enabled || byTag) {
    return false;
  }
  const root = `${trail.s3KeyPrefix ? `${trail.s3KeyPrefix}/` : ''}AWSLogs/`;
  if (root.startsWith(prefix)) {
    return true;
  }
  return prefix.startsWith(root) && mayBeLogs(prefix.slice(root.length), trail);
}

/** Whether logs may begin so, below `AWSLogs/`. */
function mayBeLogs(rest: string, trail: Trail): boolean {
  const [, organization = '', account, service] =
    /^(o-[a-z0-9]+\/)?(?:(\d{12})\/(.*))?$/.exec(rest) ?? [];
  if (account === undefined) {
    // Cut off within the organisation or the account: it may go on in any way.
    return /^(?:o-[a-z0-9]*|(?:o-[a-z0-9]+\/)?\d*)$/.test(rest);
  }
  const isOfTrail = trail.isOrganization
    ? true
    : organization === '' && account === trail.ownerAccountId;
  return (
    isOfTrail &&
    ('CloudTrail/'.startsWith(service) || service.startsWith('CloudTrail/'))
  );
}
