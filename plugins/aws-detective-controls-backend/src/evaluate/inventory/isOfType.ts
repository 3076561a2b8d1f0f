import { OTHER_TYPE } from './listedResources';

/** Types that Security Hub names otherwise than CloudFormation, by their key. */
const OTHER_KEYS: Record<string, string> = {
  awselasticsearchdomain: 'awsopensearchservicedomain',
  awselbloadbalancer: 'awselasticloadbalancingloadbalancer',
  awselbv2loadbalancer: 'awselasticloadbalancingv2loadbalancer',
  awsstepfunctionstatemachine: 'awsstepfunctionsstatemachine',
};

/**
 * Whether a resource is of the type that a finding gives it.
 *
 * @param type - of the resource: CloudFormation's type name, or `Other::` and the
 *   service where the type is not known
 * @param named - as a finding writes it: `AWS::S3::Bucket`, `AwsS3Bucket` in Security
 *   Hub, `S3_BUCKET` in GuardDuty. Without one, or where it says `Other`, any
 *   resource may be meant
 */
export function isOfType(type: string, named: string | undefined): boolean {
  if (!named || named === OTHER_TYPE) {
    return true;
  }
  const key = keyOf(named);
  const [kind, service] = type.split('::');
  // Of such a resource only the service can be compared.
  return kind === OTHER_TYPE
    ? key.startsWith(keyOf(service))
    : key === keyOf(type);
}

function keyOf(type: string): string {
  const letters = type.toLowerCase().replace(/[^a-z0-9]/g, '');
  const key = letters.startsWith('aws') ? letters : `aws${letters}`;
  return OTHER_KEYS[key] ?? key;
}
