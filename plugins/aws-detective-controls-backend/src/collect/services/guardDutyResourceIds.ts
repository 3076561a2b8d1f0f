import type { AccessKeyDetails, Finding } from '@aws-sdk/client-guardduty';
import type { ResourceName } from '../../model';

/**
 * Every ARN and id under which a GuardDuty finding names resources of the
 * account, each once: each resource type has a member of its own, and an attack
 * sequence lists its resources apart. An id comes with its type, so that no
 * namesake is taken for it.
 */
export function guardDutyResourceIds(
  finding: Pick<Finding, 'Resource' | 'Service'>,
): ResourceName[] {
  const resource = finding.Resource ?? {};
  const instance = resource.InstanceDetails;
  const database = resource.RdsDbInstanceDetails;
  const limitless = resource.RdsLimitlessDbDetails;
  const names = [
    of('AWS::EC2::Instance', instance?.InstanceId),
    ...(instance?.NetworkInterfaces ?? []).flatMap(networkInterface => [
      of('AWS::EC2::NetworkInterface', networkInterface.NetworkInterfaceId),
      of('AWS::EC2::Subnet', networkInterface.SubnetId),
      of('AWS::EC2::VPC', networkInterface.VpcId),
    ]),
    ...(resource.S3BucketDetails ?? []).flatMap(bucket => [
      arn(bucket.Arn),
      of('AWS::S3::Bucket', bucket.Name),
    ]),
    arn(resource.EksClusterDetails?.Arn),
    of('AWS::EC2::VPC', resource.EksClusterDetails?.VpcId),
    arn(resource.EcsClusterDetails?.Arn),
    arn(resource.EcsClusterDetails?.TaskDetails?.Arn),
    arn(resource.LambdaDetails?.FunctionArn),
    arn(database?.DbInstanceArn),
    of('AWS::RDS::DBInstance', database?.DbInstanceIdentifier),
    of('AWS::RDS::DBInstance', database?.DbiResourceId),
    of('AWS::RDS::DBCluster', database?.DbClusterIdentifier),
    arn(limitless?.DbShardGroupArn),
    of('AWS::RDS::DBShardGroup', limitless?.DbShardGroupIdentifier),
    of('AWS::RDS::DBCluster', limitless?.DbClusterIdentifier),
    ...(resource.EbsVolumeDetails?.ScannedVolumeDetails ?? []).map(volume =>
      arn(volume.VolumeArn),
    ),
    arn(resource.EbsSnapshotDetails?.SnapshotArn),
    arn(resource.Ec2ImageDetails?.ImageArn),
    arn(resource.RecoveryPointDetails?.RecoveryPointArn),
    userOf(resource.AccessKeyDetails),
    ...(finding.Service?.Detection?.Sequence?.Resources ?? []).map(
      ({ Uid, ResourceType }) => of(ResourceType ?? '', Uid),
    ),
  ].filter(name => name !== undefined);
  return [...new Map(names.map(name => [JSON.stringify(name), name])).values()];
}

function arn(id: string | undefined): ResourceName | undefined {
  return id ? { id } : undefined;
}

/** An id of a type; an ARN says its type itself. */
function of(type: string, id: string | undefined): ResourceName | undefined {
  return !id || id.startsWith('arn:') ? arn(id) : { id, type };
}

/** Whose access key it is: root, federated users and AWS services are no resources. */
function userOf(key: AccessKeyDetails | undefined): ResourceName | undefined {
  switch (key?.UserType) {
    case undefined:
    case 'IAMUser':
      return of('AWS::IAM::User', key?.UserName);
    case 'Role':
    case 'AssumedRole':
      return of('AWS::IAM::Role', key.UserName);
    default:
      return undefined;
  }
}
