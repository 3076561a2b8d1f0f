import { Target } from '../../model';

/** The ARN of a VPC, in the account that owns it. */
export function vpcArn(
  { partition, region }: Target,
  vpc: { vpcId: string; ownerId: string },
): string {
  return `arn:${partition}:ec2:${region}:${vpc.ownerId}:vpc/${vpc.vpcId}`;
}

/** The ARN of a bucket, which names neither region nor account. */
export function bucketArn(
  { partition }: Pick<Target, 'partition'>,
  name: string,
): string {
  return `arn:${partition}:s3:::${name}`;
}

/** The bucket that an ARN names, with or without a path in it. */
export function bucketOfArn(arn: string): string | undefined {
  return /^arn:[^:]+:s3:::([^/]+)/.exec(arn)?.[1];
}
