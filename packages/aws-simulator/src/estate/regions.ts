import { Account } from './Estate';

/** A region of AWS. */
export interface RegionInfo {
  name: string;
  partition: 'aws' | 'aws-cn' | 'aws-us-gov';
  /** Whether an account must opt in before it can use the region. */
  optIn: boolean;
}

const names = (
  partition: RegionInfo['partition'],
  optIn: boolean,
  list: string,
): RegionInfo[] => list.split(' ').map(name => ({ name, partition, optIn }));

/** The regions that the simulator knows: those of the AWS endpoint lists of 2026-11. */
export const REGIONS: readonly RegionInfo[] = [
  ...names(
    'aws',
    false,
    'ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 eu-north-1 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2',
  ),
  ...names(
    'aws',
    true,
    'af-south-1 ap-east-1 ap-east-2 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 eu-central-2 eu-south-1 eu-south-2 il-central-1 me-central-1 me-south-1 mx-central-1',
  ),
  ...names('aws-cn', false, 'cn-north-1 cn-northwest-1'),
  ...names('aws-us-gov', false, 'us-gov-east-1 us-gov-west-1'),
];

/** The region of that name; undefined where there is none. */
export function findRegion(name: string): RegionInfo | undefined {
  return REGIONS.find(region => region.name === name);
}

/** The partitions that an account's regions lie in; `aws` for one without any. */
function partitionsOf(account: Account): Set<string> {
  const partitions = Object.keys(account.regions).flatMap(
    name => findRegion(name)?.partition ?? [],
  );
  return new Set(partitions.length > 0 ? partitions : ['aws']);
}

/**
 * Whether the account may call AWS in the region: it is one of its partition's,
 * and was opted in to where that is needed. An unknown region is not enabled.
 */
export function isRegionEnabled(account: Account, name: string): boolean {
  const region = findRegion(name);
  if (!region || !partitionsOf(account).has(region.partition)) {
    return false;
  }
  return !region.optIn || (account.optedInRegions ?? []).includes(name);
}
