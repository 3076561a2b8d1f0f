import {
  CloudWatchClient,
  DescribeAlarmsCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  ConfigServiceClient,
  DescribeConfigRulesCommand,
} from '@aws-sdk/client-config-service';
import { DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import { GetBucketLoggingCommand, S3Client } from '@aws-sdk/client-s3';
import {
  DescribeHubCommand,
  SecurityHubClient,
} from '@aws-sdk/client-securityhub';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import type { Estate } from '../estate/Estate';
import type { ServiceOperations } from '../services/Operation';
import { AwsSimulator } from './AwsSimulator';

// Loading the clients takes its time on a busy machine.
jest.setTimeout(60_000);

const accountId = '111122223333';

const estate: Estate = {
  accounts: [
    {
      id: accountId,
      name: 'payments',
      regions: {},
      optedInRegions: ['eu-south-1'],
      deny: ['rds:Describe*'],
      accessKeys: { AKIAREADER: { allow: ['ec2:*'] } },
      roles: { reader: { allow: ['ec2:DescribeVpcs'] } },
    },
  ],
};

function one(service: string, operation: string, action: string) {
  return {
    service,
    operations: { [operation]: { action, run: () => ({}) } },
  };
}

const services: ServiceOperations[] = [
  one('cloudwatch', 'DescribeAlarms', 'cloudwatch:DescribeAlarms'),
  one('config-service', 'DescribeConfigRules', 'config:DescribeConfigRules'),
  one('ec2', 'DescribeVpcs', 'ec2:DescribeVpcs'),
  one('rds', 'DescribeDBInstances', 'rds:DescribeDBInstances'),
  one('s3', 'GetBucketLogging', 's3:GetBucketLogging'),
  one('securityhub', 'DescribeHub', 'securityhub:DescribeHub'),
  {
    service: 'sts',
    operations: {
      AssumeRole: {
        action: 'sts:AssumeRole',
        run: ({ RoleArn, RoleSessionName, DurationSeconds }, context) => {
          const issued = context.issueSession({
            accountId,
            roleName: RoleArn.split('/').pop(),
            sessionName: RoleSessionName,
            durationSeconds: DurationSeconds ?? 3600,
          });
          return {
            Credentials: {
              AccessKeyId: issued.accessKeyId,
              SecretAccessKey: issued.secretAccessKey,
              SessionToken: issued.sessionToken,
              Expiration: issued.expiration,
            },
          };
        },
      },
      GetCallerIdentity: {
        run: (_input, { callerArn }) => ({ Arn: callerArn }),
      },
    },
  },
];

/** A call to each service, that differs in how errors are told. */
const CALLS = {
  securityhub: (o: object) =>
    new SecurityHubClient(o).send(new DescribeHubCommand({})),
  config: (o: object) =>
    new ConfigServiceClient(o).send(new DescribeConfigRulesCommand({})),
  cloudwatch: (o: object) =>
    new CloudWatchClient(o).send(new DescribeAlarmsCommand({})),
  rds: (o: object) => new RDSClient(o).send(new DescribeDBInstancesCommand({})),
  ec2: (o: object) => new EC2Client(o).send(new DescribeVpcsCommand({})),
  s3: (o: object) =>
    new S3Client(o).send(new GetBucketLoggingCommand({ Bucket: 'b' })),
};

describe('access', () => {
  let simulator: AwsSimulator;
  let now = new Date('2026-11-23T12:00:00Z');

  beforeAll(async () => {
    simulator = await AwsSimulator.start({ estate, services, now: () => now });
  });

  afterAll(() => simulator.close());

  const as = (accessKeyId: string, region = 'eu-west-1') => ({
    ...simulator.clientOptions({ accountId, region }),
    credentials: { accessKeyId, secretAccessKey: 'x', sessionToken: 'x' },
  });

  async function outcome(call: Promise<unknown>) {
    try {
      await call;
      return 'ok';
    } catch (error) {
      const { name, $metadata } = error as {
        name: string;
        $metadata?: { httpStatusCode: number };
      };
      return `${$metadata?.httpStatusCode} ${name}`;
    }
  }

  it.each([
    ['securityhub', '403 UnrecognizedClientException'],
    ['config', '400 UnrecognizedClientException'],
    ['cloudwatch', '403 InvalidClientTokenId'],
    ['rds', '403 InvalidClientTokenId'],
    ['ec2', '401 AuthFailure'],
    ['s3', '403 InvalidAccessKeyId'],
  ] as const)(
    'refuses an unknown key to %s with %s',
    async (name, expected) => {
      expect(await outcome(CALLS[name](as('AKIANOBODY')))).toBe(expected);
    },
  );

  it.each([
    ['securityhub', '403 UnrecognizedClientException'],
    ['config', '400 UnrecognizedClientException'],
    ['cloudwatch', '403 InvalidClientTokenId'],
    ['rds', '403 InvalidClientTokenId'],
    ['ec2', '401 AuthFailure'],
    ['s3', '403 InvalidAccessKeyId'],
  ] as const)(
    'refuses a region that is not enabled to %s with %s',
    async (name, expected) => {
      const options = as(`AKIA${accountId}`, 'af-south-1');

      expect(await outcome(CALLS[name](options))).toBe(expected);
    },
  );

  it.each([
    ['securityhub', '403 AccessDeniedException'],
    ['config', '400 AccessDeniedException'],
    ['cloudwatch', '403 AccessDenied'],
    ['rds', '403 AccessDenied'],
    ['s3', '403 AccessDenied'],
  ] as const)('denies an action of %s with %s', async (name, expected) => {
    expect(await outcome(CALLS[name](as('AKIAREADER')))).toBe(expected);
  });

  it('denies an action of EC2 with UnauthorizedOperation', async () => {
    simulator.estate = {
      accounts: [{ ...estate.accounts[0], allow: ['s3:*'] }],
    };
    const denied = await outcome(CALLS.ec2(as(`AKIA${accountId}`)));
    simulator.estate = estate;

    expect(denied).toBe('403 UnauthorizedOperation');
  });

  it('names the caller and the missing action', async () => {
    await expect(CALLS.config(as('AKIAREADER'))).rejects.toThrow(
      'User: arn:aws:iam::111122223333:user/AKIAREADER is not authorized to perform: config:DescribeConfigRules because no identity-based policy allows the config:DescribeConfigRules action',
    );
  });

  it('lets a key do what it is allowed', async () => {
    expect(await outcome(CALLS.ec2(as('AKIAREADER')))).toBe('ok');
  });

  it('lets an account use a region that it opted into', async () => {
    const options = as(`AKIA${accountId}`, 'eu-south-1');

    expect(await outcome(CALLS.ec2(options))).toBe('ok');
  });

  it('denies what the account denies to everybody in it', async () => {
    await expect(CALLS.rds(as(`AKIA${accountId}`))).rejects.toThrow(
      'rds:DescribeDBInstances with an explicit deny',
    );
  });

  describe('with a role', () => {
    async function assume(DurationSeconds?: number) {
      const { Credentials } = await new STSClient(as(`AKIA${accountId}`)).send(
        new AssumeRoleCommand({
          RoleArn: `arn:aws:iam::${accountId}:role/reader`,
          RoleSessionName: 'detective',
          DurationSeconds,
        }),
      );
      return as(Credentials!.AccessKeyId!);
    }

    it('is the session of that role', async () => {
      const { Arn } = await new STSClient(await assume()).send(
        new GetCallerIdentityCommand({}),
      );

      expect(Arn).toBe(
        'arn:aws:sts::111122223333:assumed-role/reader/detective',
      );
    });

    it('may do what the role may, and no more', async () => {
      const options = await assume();

      expect(await outcome(CALLS.ec2(options))).toBe('ok');
      expect(await outcome(CALLS.s3(options))).toBe('403 AccessDenied');
    });

    it('is refused when the session is over', async () => {
      const options = await assume(900);
      now = new Date('2026-11-23T12:15:00Z');

      expect(await outcome(CALLS.ec2(options))).toBe('400 RequestExpired');
      expect(await outcome(CALLS.s3(options))).toBe('400 ExpiredToken');
      expect(await outcome(CALLS.rds(options))).toBe('403 ExpiredToken');
      expect(await outcome(CALLS.config(options))).toBe(
        '400 ExpiredTokenException',
      );
    });

    it('is refused when the role is gone', async () => {
      const options = await assume();
      simulator.estate = {
        accounts: [{ ...estate.accounts[0], roles: {} }],
      };
      const refused = await outcome(CALLS.rds(options));
      simulator.estate = estate;

      expect(refused).toBe('403 InvalidClientTokenId');
    });
  });
});
