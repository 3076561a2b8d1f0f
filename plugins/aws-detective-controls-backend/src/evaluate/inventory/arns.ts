import { Target } from '../../model';

/** The ARN of a VPC, in the account that owns it. */
export function vpcArn(
  { partition, region }: Target,
  vpc: { vpcId: string; ownerId: string },
): string {
  return `arn:${partition}:ec2:${region}:${vpc.ownerId}:vpc/${vpc.vpcId}`;
}

/** The ARN of an instance. */
export function instanceArn(
  { partition, region, accountId }: Target,
  instanceId: string,
): string {
  return `arn:${partition}:ec2:${region}:${accountId}:instance/${instanceId}`;
}

/** The ARN of a bucket, which names neither region nor account. */
export function bucketArn(
  { partition }: Pick<Target, 'partition'>,
  name: string,
): string {
  return `arn:${partition}:s3:::${name}`;
}

/** The ARN of a Classic Load Balancer. */
export function classicLoadBalancerArn(
  { partition, region, accountId }: Target,
  name: string,
): string {
  return `arn:${partition}:elasticloadbalancing:${region}:${accountId}:loadbalancer/${name}`;
}

/** The ARN of a hosted zone, which names neither region nor account. */
export function hostedZoneArn(
  { partition }: Pick<Target, 'partition'>,
  id: string,
): string {
  return `arn:${partition}:route53:::hostedzone/${id}`;
}
