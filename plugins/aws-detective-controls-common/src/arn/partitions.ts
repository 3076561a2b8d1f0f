/**
 * A partition of AWS: a separate set of regions, accounts and ARNs.
 *
 * @public
 */
export interface Partition {
  /** The second field of its ARNs, such as `aws-cn`. */
  id: string;
  /** What its regions' names begin with; empty for `aws`, which has the rest. */
  regionPrefix: string;
  /** The domain of its endpoints, such as `amazonaws.com.cn`. */
  dnsSuffix: string;
  /** The host of its console, where that is public. */
  consoleHost?: string;
  /** The region in which the console shows global services. */
  consoleRegion: string;
}

/**
 * Every partition, as the AWS SDKs name them; those with a region prefix first.
 *
 * @public
 */
export const PARTITIONS: readonly Partition[] = [
  {
    id: 'aws-cn',
    regionPrefix: 'cn-',
    dnsSuffix: 'amazonaws.com.cn',
    consoleHost: 'console.amazonaws.cn',
    consoleRegion: 'cn-north-1',
  },
  {
    id: 'aws-us-gov',
    regionPrefix: 'us-gov-',
    dnsSuffix: 'amazonaws.com',
    consoleHost: 'console.amazonaws-us-gov.com',
    consoleRegion: 'us-gov-west-1',
  },
  {
    id: 'aws-eusc',
    regionPrefix: 'eusc-',
    dnsSuffix: 'amazonaws.eu',
    consoleHost: 'console.amazonaws-eusc.eu',
    consoleRegion: 'eusc-de-east-1',
  },
  {
    id: 'aws-iso',
    regionPrefix: 'us-iso-',
    dnsSuffix: 'c2s.ic.gov',
    consoleRegion: 'us-iso-east-1',
  },
  {
    id: 'aws-iso-b',
    regionPrefix: 'us-isob-',
    dnsSuffix: 'sc2s.sgov.gov',
    consoleRegion: 'us-isob-east-1',
  },
  {
    id: 'aws-iso-e',
    regionPrefix: 'eu-isoe-',
    dnsSuffix: 'cloud.adc-e.uk',
    consoleRegion: 'eu-isoe-west-1',
  },
  {
    id: 'aws-iso-f',
    regionPrefix: 'us-isof-',
    dnsSuffix: 'csp.hci.ic.gov',
    consoleRegion: 'us-isof-south-1',
  },
  {
    id: 'aws',
    regionPrefix: '',
    dnsSuffix: 'amazonaws.com',
    consoleHost: 'console.aws.amazon.com',
    consoleRegion: 'us-east-1',
  },
];

/**
 * The partition that a region lies in: `aws-cn` for `cn-north-1`.
 *
 * @param region - a region's name; anything without a known prefix is in `aws`
 * @public
 */
export function regionPartition(region: string): string {
  const partition = PARTITIONS.find(({ regionPrefix }) =>
    region.startsWith(regionPrefix),
  );
  return partition?.id ?? 'aws';
}

/**
 * What is known of a partition.
 *
 * @param id - such as `aws-us-gov`
 * @returns undefined for a partition that is not known
 * @public
 */
export function findPartition(id: string): Partition | undefined {
  return PARTITIONS.find(partition => partition.id === id);
}

/**
 * The domain of a partition's endpoints: `amazonaws.com.cn` for `aws-cn`.
 *
 * @returns undefined for a partition that is not known
 * @public
 */
export function partitionDnsSuffix(id: string): string | undefined {
  return findPartition(id)?.dnsSuffix;
}

/**
 * The host of a partition's console: `console.amazonaws.cn` for `aws-cn`.
 *
 * @returns undefined for a partition that is not known, or has no public console
 * @public
 */
export function partitionConsoleHost(id: string): string | undefined {
  return findPartition(id)?.consoleHost;
}
