/** Where calls of a partition go when nothing else says it. */
export const DEFAULT_REGIONS: Readonly<Record<string, string>> = {
  aws: 'us-east-1',
  'aws-cn': 'cn-north-1',
  'aws-us-gov': 'us-gov-west-1',
  'aws-iso': 'us-iso-east-1',
  'aws-iso-b': 'us-isob-east-1',
  'aws-iso-e': 'eu-isoe-west-1',
  'aws-iso-f': 'us-isof-south-1',
  'aws-eusc': 'eusc-de-east-1',
};

/** Where CloudFront and Route 53 are called, if not in the partition's default region. */
const GLOBAL_REGIONS: Readonly<Record<string, string>> = {
  'aws-cn': 'cn-northwest-1',
};

/**
 * The region in which a partition's global services, CloudFront and Route 53, answer,
 * and which keeps their metrics, alarms, findings and AWS Config rows.
 */
export function globalRegion(partition: string): string {
  return (
    GLOBAL_REGIONS[partition] ??
    DEFAULT_REGIONS[partition] ??
    DEFAULT_REGIONS.aws
  );
}
