import { guardDutyResourceIds } from './guardDutyResourceIds';

const bucket = 'arn:aws:s3:::payments';
const database = 'arn:aws:rds:eu-west-1:111122223333:db:payments';

describe('guardDutyResourceIds', () => {
  it.each<[string, Parameters<typeof guardDutyResourceIds>[0], string[]]>([
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
      ['i-1', 'eni-1', 'subnet-1', 'vpc-1'],
    ],
    [
      'a bucket',
      { Resource: { S3BucketDetails: [{ Arn: bucket, Name: 'payments' }] } },
      [bucket, 'payments'],
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
      [database, 'payments', 'db-1', 'cluster'],
    ],
    [
      'a function',
      { Resource: { LambdaDetails: { FunctionArn: 'arn:aws:lambda:f' } } },
      ['arn:aws:lambda:f'],
    ],
    [
      'a cluster',
      {
        Resource: {
          EksClusterDetails: { Arn: 'arn:aws:eks:c', VpcId: 'vpc-1' },
        } as never,
      },
      ['arn:aws:eks:c', 'vpc-1'],
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
      ['arn:aws:ec2:v'],
    ],
    [
      'an access key',
      { Resource: { AccessKeyDetails: { UserName: 'deploy' } } },
      ['deploy'],
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
              ],
            },
          },
        },
      },
      [bucket],
    ],
    ['nothing', { Resource: undefined }, []],
  ])('names %s', (_title, finding, expected) => {
    expect(guardDutyResourceIds(finding)).toEqual(expected);
  });
});
