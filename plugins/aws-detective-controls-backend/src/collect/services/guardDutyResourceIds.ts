import type { Finding } from '@aws-sdk/client-guardduty';

/**
 * Every ARN and id under which a GuardDuty finding names resources of the
 * account: each resource type has a member of its own, and an attack sequence
 * lists its resources apart.
 */
export function guardDutyResourceIds(
  finding: Pick<Finding, 'Resource' | 'Service'>,
): string[] {
  const resource = finding.Resource ?? {};
  const instance = resource.InstanceDetails;
  const database = resource.RdsDbInstanceDetails;
  const limitless = resource.RdsLimitlessDbDetails;
  const ids = [
    instance?.InstanceId,
    ...(instance?.NetworkInterfaces ?? []).flatMap(networkInterface => [
      networkInterface.NetworkInterfaceId,
      networkInterface.SubnetId,
      networkInterface.VpcId,
    ]),
    ...(resource.S3BucketDetails ?? []).flatMap(bucket => [
      bucket.Arn,
      bucket.Name,
    ]),
    resource.EksClusterDetails?.Arn,
    resource.EksClusterDetails?.VpcId,
    resource.EcsClusterDetails?.Arn,
    resource.EcsClusterDetails?.TaskDetails?.Arn,
    resource.LambdaDetails?.FunctionArn,
    database?.DbInstanceArn,
    database?.DbInstanceIdentifier,
    database?.DbiResourceId,
    database?.DbClusterIdentifier,
    limitless?.DbShardGroupArn,
    limitless?.DbShardGroupIdentifier,
    limitless?.DbClusterIdentifier,
    ...(resource.EbsVolumeDetails?.ScannedVolumeDetails ?? []).map(
      volume => volume.VolumeArn,
    ),
    resource.EbsSnapshotDetails?.SnapshotArn,
    resource.Ec2ImageDetails?.ImageArn,
    resource.RecoveryPointDetails?.RecoveryPointArn,
    resource.AccessKeyDetails?.UserName,
    ...(finding.Service?.Detection?.Sequence?.Resources ?? []).map(
      ({ Uid }) => Uid,
    ),
  ];
  return [...new Set(ids.filter((id): id is string => Boolean(id)))];
}
