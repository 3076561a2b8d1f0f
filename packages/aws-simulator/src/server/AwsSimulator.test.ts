import {
  ConfigServiceClient,
  DescribeConfigRulesCommand,
} from '@aws-sdk/client-config-service';
import { DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  GetBucketLocationCommand,
  GetBucketLoggingCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  DescribeHubCommand,
  GetFindingsCommand,
  SecurityHubClient,
} from '@aws-sdk/client-securityhub';
import { AwsError } from '../services/AwsError';
import type { ServiceOperations } from '../services/Operation';
import { AwsSimulator } from './AwsSimulator';

// Loading the clients takes its time on a busy machine.
jest.setTimeout(60_000);

const accountId = '111122223333';
const region = 'eu-west-1';

const services: ServiceOperations[] = [
  {
    service: 'ec2',
    operations: {
      DescribeVpcs: {
        action: 'ec2:DescribeVpcs',
        run: ({ Filters }) => ({
          Vpcs: [{ VpcId: Filters[0].Values[1], Tags: [{ Value: '<a&b>' }] }],
        }),
      },
    },
  },
  {
    service: 's3',
    operations: {
      GetBucketLogging: {
        action: 's3:GetBucketLogging',
        run: ({ Bucket }) => {
          if (Bucket === 'absent') {
            throw new AwsError('NoSuchBucket', 'It does not exist', 404);
          }
          return { LoggingEnabled: { TargetBucket: `logs-of-${Bucket}` } };
        },
      },
      GetBucketLocation: {
        run: () => ({ LocationConstraint: 'eu-west-1' }),
      },
    },
  },
  {
    service: 'securityhub',
    operations: {
      GetFindings: {
        action: 'securityhub:GetFindings',
        run: ({ Filters }) => ({
          Findings: [{ Title: Filters.SeverityLabel[0].Value }],
        }),
      },
    },
  },
  {
    service: 'config-service',
    operations: {
      DescribeConfigRules: {
        run: (_input, { callerArn, account, partition }) => ({
          ConfigRules: [
            {
              ConfigRuleName: callerArn,
              Description: `${account.name} ${partition}`,
              Source: { Owner: 'AWS' },
            },
          ],
        }),
      },
    },
  },
];

describe('AwsSimulator', () => {
  let simulator: AwsSimulator;
  let options: ReturnType<AwsSimulator['clientOptions']>;

  beforeAll(async () => {
    simulator = await AwsSimulator.start({
      estate: { accounts: [{ id: accountId, name: 'payments', regions: {} }] },
      services,
    });
    options = simulator.clientOptions({ accountId, region });
  });

  afterAll(() => simulator.close());

  it('listens on loopback', () => {
    expect(simulator.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('speaks the query dialect of EC2', async () => {
    const { Vpcs } = await new EC2Client(options).send(
      new DescribeVpcsCommand({
        Filters: [{ Name: 'vpc-id', Values: ['vpc-1', 'vpc-2'] }],
      }),
    );

    expect(Vpcs).toEqual([{ VpcId: 'vpc-2', Tags: [{ Value: '<a&b>' }] }]);
  });

  it('finds the bucket of S3 in the path', async () => {
    const { LoggingEnabled } = await new S3Client(options).send(
      new GetBucketLoggingCommand({ Bucket: 'my-bucket' }),
    );

    expect(LoggingEnabled?.TargetBucket).toBe('logs-of-my-bucket');
  });

  it('keeps calls apart that come at once', async () => {
    const s3 = new S3Client(options);
    const names = Array.from({ length: 50 }, (_, index) => `bucket-${index}`);
    const answers = await Promise.all(
      names.map(Bucket => s3.send(new GetBucketLoggingCommand({ Bucket }))),
    );

    expect(answers.map(a => a.LoggingEnabled?.TargetBucket)).toEqual(
      names.map(name => `logs-of-${name}`),
    );
  });

  it('gives the location of a bucket', async () => {
    const { LocationConstraint } = await new S3Client(options).send(
      new GetBucketLocationCommand({ Bucket: 'my-bucket' }),
    );

    expect(LocationConstraint).toBe('eu-west-1');
  });

  it('speaks the REST dialect of Security Hub', async () => {
    const { Findings } = await new SecurityHubClient(options).send(
      new GetFindingsCommand({
        Filters: { SeverityLabel: [{ Value: 'HIGH', Comparison: 'EQUALS' }] },
      }),
    );

    expect(Findings).toEqual([{ Title: 'HIGH' }]);
  });

  it('tells an operation who calls, and where', async () => {
    const { ConfigRules } = await new ConfigServiceClient(options).send(
      new DescribeConfigRulesCommand({}),
    );

    expect(ConfigRules?.[0]).toMatchObject({
      ConfigRuleName: 'arn:aws:iam::111122223333:user/simulator',
      Description: 'payments aws',
    });
  });

  it('gives the error of an operation to the client', async () => {
    const call = new S3Client(options).send(
      new GetBucketLoggingCommand({ Bucket: 'absent' }),
    );

    await expect(call).rejects.toMatchObject({
      name: 'NoSuchBucket',
      message: 'It does not exist',
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('refuses an operation that it does not implement', async () => {
    const call = new SecurityHubClient(options).send(
      new DescribeHubCommand({}),
    );

    await expect(call).rejects.toMatchObject({
      name: 'NotImplementedException',
      message: expect.stringContaining('DescribeHub of securityhub'),
    });
  });

  it('refuses a request that is not signed', async () => {
    const response = await fetch(simulator.url);

    expect(response.status).toBe(403);
    expect(response.headers.get('x-amzn-errortype')).toBe(
      'MissingAuthenticationTokenException',
    );
  });

  it('refuses a service that it does not know', async () => {
    const response = await fetch(simulator.url, {
      headers: {
        authorization:
          'AWS4-HMAC-SHA256 Credential=AKIA111122223333/20260101/eu-west-1/sqs/aws4_request, SignedHeaders=host, Signature=x',
      },
    });

    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      message: 'The simulator does not know the service sqs',
    });
  });

  it('names a port that is in use', async () => {
    const port = Number(new URL(simulator.url).port);

    await expect(
      AwsSimulator.start({ estate: { accounts: [] }, services, port }),
    ).rejects.toThrow(`Port ${port} is in use`);
  });

  it('refuses services that are not in the service table', async () => {
    await expect(
      AwsSimulator.start({
        estate: { accounts: [] },
        services: [{ service: 'tardis', operations: {} }],
      }),
    ).rejects.toThrow('has no tardis');
  });
});
