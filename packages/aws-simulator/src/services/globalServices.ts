import type { RegionEstate } from '../estate/Estate';
import type { OperationContext } from './Operation';

/** Where each partition keeps its global services. */
const REGIONS: Record<string, string> = {
  aws: 'us-east-1',
  'aws-cn': 'cn-northwest-1',
  'aws-us-gov': 'us-gov-west-1',
};

/** Whether the request's region is the one that tells of global services. */
export function isGlobalRegion({
  partition,
  region,
}: OperationContext): boolean {
  return REGIONS[partition] === region;
}

/** What the caller's account holds of a global service, in whichever region the estate has it. */
export function everywhere<T>(
  { account }: OperationContext,
  select: (region: RegionEstate) => T[] | undefined,
): T[] {
  return Object.values(account.regions).flatMap(region => select(region) ?? []);
}
