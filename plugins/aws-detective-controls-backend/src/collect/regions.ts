/*
 * Which partition a region lies in, and which region answers for an account.
 */
import { DEFAULT_REGIONS } from '../model';

export { globalRegion } from '../model';

const PARTITIONS: readonly { prefix: string; partition: string }[] = [
  { prefix: 'cn-', partition: 'aws-cn' },
  { prefix: 'us-gov-', partition: 'aws-us-gov' },
  { prefix: 'us-isob-', partition: 'aws-iso-b' },
  { prefix: 'us-isof-', partition: 'aws-iso-f' },
  { prefix: 'eu-isoe-', partition: 'aws-iso-e' },
  { prefix: 'us-iso-', partition: 'aws-iso' },
  { prefix: 'eusc-', partition: 'aws-eusc' },
];

/**
 * Regions of the `aws` partition that are older than 2019-03-20, and so enabled
 * in every account. AWS adds none to them: later ones need opting in.
 */
const ALWAYS_ENABLED = new Set([
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'sa-east-1',
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
]);

/** The partition of a region; `aws` for a region of no other. */
export function partitionOf(region: string): string {
  return (
    PARTITIONS.find(({ prefix }) => region.startsWith(prefix))?.partition ??
    'aws'
  );
}

/**
 * The region that an account's global calls go to: the first of its regions
 * that is surely enabled, else the first, else the partition's default. A
 * configured region comes first, since others may be closed by policy.
 */
export function homeRegion(
  regions: readonly string[] | 'enabled',
  partition: string,
): string {
  const own =
    regions === 'enabled'
      ? []
      : regions.filter(region => partitionOf(region) === partition);
  return (
    own.find(region => partition !== 'aws' || ALWAYS_ENABLED.has(region)) ??
    own[0] ??
    DEFAULT_REGIONS[partition] ??
    DEFAULT_REGIONS.aws
  );
}
