import type { ResourceName } from '../../model';
import { guardDutyResourceIds } from './guardDutyResourceIds';

const bucket = 'arn:aws:s3:::payments';
const database = 'arn:aws:rds:eu-west-1:111122223333:db:payments';

describe('guardDutyResourceIds', () => {
  it.each<[string, Parameters<typeof guardDutyResourceIds>[0], ResourceName[]]>(
    [
      [
        'an instance',
        {
          Resource: {
            InstanceDetails: {
              InstanceId: 'i-1',
              NetworkInterfaces: [
                {
                  NetworkInterfaceId: 'eni-1',
                  SubnetId: 'subnet-1',
                  VpcId: 'vpc-1',
                },
              ],
            },
          },
        },
        [
          { id: 'i-1', type: 'AWS::EC2::Instance' },
          { id: 'eni-1', type: 'AWS::EC2::NetworkInterface' },
          { id: 'subnet-1', type: 'AWS::EC2::Subnet' },
          { id: 'vpc-1', type: 'AWS::EC2::VPC' },
        ],
      ],
      [
        'a bucket',
        { Resource: { S3BucketDetails: [{ Arn: bucket, Name: 'payments' }] } },
        [{ id: bucket }, { id: 'payments', type: 'AWS::S3::Bucket' }],
      ],
      [
        'a database',
        {
          Resource: {
            RdsDbInstanceDetails: {
              DbInstanceArn: database,
              DbInstanceIdentifier: 'payments',
              DbiResourceId: 'db-1',
              DbClusterIdentifier: 'cluster',
            },
          },
        },
        [
          { id: database },
          { id: 'payments', type: 'AWS::RDS::DBInstance' },
          { id: 'db-1', type: 'AWS::RDS::DBInstance' },
          { id: 'cluster', type: 'AWS::RDS::DBCluster' },
        ],
      ],
      [
        'a function',
        { Resource: { LambdaDetails: { FunctionArn: 'arn:aws:lambda:f' } } },
        [{ id: 'arn:aws:lambda:f' }],
      ],
      [
        'a cluster',
        {
          Resource: {
            EksClusterDetails: { Arn: 'arn:aws:eks:c', VpcId: 'vpc-1' },
          } as never,
        },
        [{ id: 'arn:aws:eks:c' }, { id: 'vpc-1', type: 'AWS::EC2::VPC' }],
      ],
      [
        'a volume',
        {
          Resource: {
            EbsVolumeDetails: {
              ScannedVolumeDetails: [{ VolumeArn: 'arn:aws:ec2:v' }],
            },
          },
        },
        [{ id: 'arn:aws:ec2:v' }],
      ],
      [
        'an access key',
        { Resource: { AccessKeyDetails: { UserName: 'deploy' } } },
        [{ id: 'deploy', type: 'AWS::IAM::User' }],
      ],
      [
        'an access key of a role',
        {
          Resource: {
            AccessKeyDetails: { UserName: 'deploy', UserType: 'AssumedRole' },
          },
        },
        [{ id: 'deploy', type: 'AWS::IAM::Role' }],
      ],
      [
        'nothing for an access key of the account',
        {
          Resource: {
            AccessKeyDetails: { UserName: 'Root', UserType: 'Root' },
          },
        },
        [],
      ],
      [
        'an attack sequence',
        {
          Resource: { ResourceType: 'AttackSequence' },
          Service: {
            Detection: {
              Sequence: {
                Uid: 'u',
                Description: 'd',
                Signals: [],
                Resources: [
                  { Uid: bucket, ResourceType: 'S3_BUCKET' },
                  { Uid: bucket, ResourceType: 'S3_BUCKET' },
                  { Uid: 'i-1', ResourceType: 'EC2_INSTANCE' },
                ],
              },
            },
          },
        },
        [{ id: bucket }, { id: 'i-1', type: 'EC2_INSTANCE' }],
      ],
      ['nothing', { Resource: undefined }, []],
    ],
  )('names %s', (_title, finding, expected) => {
    expect(guardDutyResourceIds(finding)).toEqual(expected);
  });
});
