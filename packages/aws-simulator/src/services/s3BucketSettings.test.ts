import {
  GetBucketAclCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketPolicyStatusCommand,
  GetPublicAccessBlockCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { useSimulator } from './__testUtils__/startSimulator';

const ALL_USERS = {
  Grantee: {
    Type: 'Group',
    URI: 'http://acs.amazonaws.com/groups/global/AllUsers',
  },
  Permission: 'READ',
};
const RULES = [
  {
    ID: 'expire',
    Status: 'Enabled',
    Filter: { And: { Prefix: 'AWSLogs/', ObjectSizeGreaterThan: 1 } },
    Expiration: { Days: 30 },
  },
  { ID: 'old', Status: 'Disabled', Prefix: 'old/', Expiration: { Days: 1 } },
];

describe('s3, of the settings of a bucket', () => {
  const { options } = useSimulator({
    buckets: [
      { Name: 'fresh' },
      {
        Name: 'open',
        PublicAccessBlockConfiguration: {},
        PolicyStatus: { IsPublic: true },
        Grants: [ALL_USERS],
        LifecycleRules: RULES,
      },
    ],
  });
  const client = () => new S3Client(options());

  it('blocks public access to a new bucket', async () => {
    const answer = await client().send(
      new GetPublicAccessBlockCommand({ Bucket: 'fresh' }),
    );

    expect(answer).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        IgnorePublicAcls: true,
        BlockPublicPolicy: true,
        RestrictPublicBuckets: true,
      },
    });
  });

  it.each([
    [
      'NoSuchPublicAccessBlockConfiguration',
      () => client().send(new GetPublicAccessBlockCommand({ Bucket: 'open' })),
    ],
    [
      'NoSuchBucketPolicy',
      () =>
        client().send(new GetBucketPolicyStatusCommand({ Bucket: 'fresh' })),
    ],
    [
      'NoSuchLifecycleConfiguration',
      () =>
        client().send(
          new GetBucketLifecycleConfigurationCommand({ Bucket: 'fresh' }),
        ),
    ],
    [
      'NoSuchBucket',
      () => client().send(new GetBucketAclCommand({ Bucket: 'none' })),
    ],
  ])('answers %s where there is none', async (name, ask) => {
    await expect(ask()).rejects.toMatchObject({
      name,
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('tells whether the policy is public', async () => {
    await expect(
      client().send(new GetBucketPolicyStatusCommand({ Bucket: 'open' })),
    ).resolves.toMatchObject({ PolicyStatus: { IsPublic: true } });
  });

  it('grants to the owner, and to whom the estate says', async () => {
    const { Grants } = await client().send(
      new GetBucketAclCommand({ Bucket: 'open' }),
    );

    expect(Grants).toEqual([
      {
        Grantee: { Type: 'CanonicalUser', ID: expect.any(String) },
        Permission: 'FULL_CONTROL',
      },
      ALL_USERS,
    ]);
  });

  it('tells the rules of the lifecycle', async () => {
    await expect(
      client().send(
        new GetBucketLifecycleConfigurationCommand({ Bucket: 'open' }),
      ),
    ).resolves.toMatchObject({ Rules: RULES });
  });
});
