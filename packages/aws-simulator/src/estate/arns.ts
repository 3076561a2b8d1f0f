import { findRegion } from './regions';

/** The partition of a region: `aws`, `aws-cn` or `aws-us-gov`. */
export function arnPartition(region: string): string {
  return findRegion(region)?.partition ?? 'aws';
}

/** The place of a resource: what its ARN begins with. */
export interface Place {
  accountId: string;
  region: string;
  partition: string;
}

/**
 * Builds an ARN.
 *
 * @param service - as in ARNs: `ec2`, `elasticloadbalancing`
 * @param resource - everything after the account
 * @param parts - which of region and account the ARN carries: both unless told
 */
export function arn(
  place: Place,
  service: string,
  resource: string,
  parts: { region?: false; account?: false } = {},
): string {
  const region = parts.region === false ? '' : place.region;
  const account = parts.account === false ? '' : place.accountId;
  return `arn:${place.partition}:${service}:${region}:${account}:${resource}`;
}
