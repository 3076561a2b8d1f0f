import {
  ConfigServiceClient,
  DescribeConfigRulesCommand,
} from '@aws-sdk/client-config-service';
import { DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { GetDetectorCommand, GuardDutyClient } from '@aws-sdk/client-guardduty';
import {
  ListAccountsCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import {
  DescribeDBInstancesCommand,
  paginateDescribeDBInstances,
  RDSClient,
} from '@aws-sdk/client-rds';
import {
  GetResourcesCommand,
  ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import {
  DescribeHubCommand,
  SecurityHubClient,
} from '@aws-sdk/client-securityhub';
import type { ServiceOperations } from '../services/Operation';
import { AwsSimulator } from './AwsSimulator';
import type { Fault } from './Fault';

// Loading the clients takes its time on a busy machine.
jest.setTimeout(60_000);

const accountId = '111122223333';

function one(service: string, operation: string, output: object = {}) {
  const run = () => output;
  return { service, operations: { [operation]: { run } } };
}

const services: ServiceOperations[] = [
  one('config-service', 'DescribeConfigRules'),
  one('guardduty', 'GetDetector'),
  one('organizations', 'ListAccounts'),
  one('resource-groups-tagging-api', 'GetResources'),
  one('s3', 'ListBuckets'),
  one('securityhub', 'DescribeHub', { HubArn: 'x'.repeat(10_000) }),
  {
    service: 'ec2',
    operations: {
      DescribeVpcs: { rate: { perSecond: 0.001, burst: 2 }, run: () => ({}) },
    },
  },
  {
    service: 'rds',
    operations: {
      DescribeDBInstances: {
        run: ({ Marker, MaxRecords }, { page }) => {
          const { items, nextToken } = page({
            items: ['a', 'b', 'c'],
            token: Marker,
            size: MaxRecords ?? 100,
            invalidToken: 'InvalidParameterValue',
          });
          return {
            DBInstances: items.map(id => ({ DBInstanceIdentifier: id })),
            Marker: nextToken,
          };
        },
      },
    },
  },
];

const CALLS = {
  config: (o: object) =>
    new ConfigServiceClient(o).send(new DescribeConfigRulesCommand({})),
  ec2: (o: object) => new EC2Client(o).send(new DescribeVpcsCommand({})),
  guardduty: (o: object) =>
    new GuardDutyClient(o).send(new GetDetectorCommand({ DetectorId: 'd' })),
  organizations: (o: object) =>
    new OrganizationsClient(o).send(new ListAccountsCommand({})),
  rds: (o: object) => new RDSClient(o).send(new DescribeDBInstancesCommand({})),
  s3: (o: object) => new S3Client(o).send(new ListBucketsCommand({})),
  securityhub: (o: object) =>
    new SecurityHubClient(o).send(new DescribeHubCommand({})),
  tagging: (o: object) =>
    new ResourceGroupsTaggingAPIClient(o).send(new GetResourcesCommand({})),
};

describe('a simulator with faults', () => {
  let simulator: AwsSimulator;
  let options: ReturnType<AwsSimulator['clientOptions']>;

  beforeAll(async () => {
    simulator = await AwsSimulator.start({
      estate: { accounts: [{ id: accountId, name: 'a', regions: {} }] },
      services,
    });
    options = simulator.clientOptions({ accountId, region: 'eu-west-1' });
  });

  afterEach(() => {
    simulator.faults.clear();
    simulator.journal.clear();
  });

  afterAll(() => simulator.close());

  async function failure(call: Promise<unknown>) {
    const error = await call.then(
      () => ({ name: 'ok', $metadata: undefined }),
      reason => reason,
    );
    return `${error.$metadata?.httpStatusCode} ${error.name}`;
  }

  it.each([
    ['config', '400 ThrottlingException'],
    ['ec2', '503 RequestLimitExceeded'],
    ['guardduty', '429 TooManyRequestsException'],
    ['organizations', '400 TooManyRequestsException'],
    ['rds', '400 Throttling'],
    ['s3', '503 SlowDown'],
    ['securityhub', '429 TooManyRequestsException'],
    ['tagging', '400 ThrottledException'],
  ] as const)('throttles %s with %s', async (name, expected) => {
    simulator.faults.add({ kind: 'throttle' });

    expect(await failure(CALLS[name](options))).toBe(expected);
  });

  it.each<[Fault, string]>([
    [{ kind: 'deny' }, '400 AccessDeniedException'],
    [{ kind: 'expired-token' }, '400 ExpiredTokenException'],
    [{ kind: 'region-disabled' }, '400 UnrecognizedClientException'],
    [{ kind: 'error' }, '500 InternalFailure'],
    [{ kind: 'error', status: 503, code: 'Down' }, '503 Down'],
    [{ kind: 'not-subscribed' }, '400 SubscriptionRequiredException'],
    [{ kind: 'not-subscribed', code: 'Absent' }, '400 Absent'],
  ])('answers %j with %s', async (fault, expected) => {
    simulator.faults.add(fault);

    expect(await failure(CALLS.config(options))).toBe(expected);
  });

  it('names the action that a fault denies', async () => {
    simulator.faults.add({ kind: 'deny' });

    await expect(CALLS.config(options)).rejects.toThrow(
      'is not authorized to perform: config:DescribeConfigRules with an explicit deny',
    );
  });

  it('tells that an account is not subscribed to Security Hub', async () => {
    simulator.faults.add({ service: 'securityhub', kind: 'not-subscribed' });

    expect(await failure(CALLS.securityhub(options))).toBe(
      '401 InvalidAccessException',
    );
  });

  it('answers late', async () => {
    simulator.faults.add({ kind: 'latency', milliseconds: 120 });
    await CALLS.rds(options);

    const [call] = simulator.journal.entries();
    expect(call.durationMs).toBeGreaterThanOrEqual(119);
  });

  it('never answers', async () => {
    simulator.faults.add({ kind: 'timeout' });
    const call = new RDSClient({
      ...options,
      requestHandler: { requestTimeout: 1_000, throwOnRequestTimeout: true },
    }).send(new DescribeDBInstancesCommand({}));

    await expect(call).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(simulator.journal.entries()).toMatchObject([
      { operation: 'DescribeDBInstances', status: undefined, code: 'timeout' },
    ]);
  });

  it('cuts the connection', async () => {
    simulator.faults.add({ kind: 'disconnect' });

    await expect(CALLS.rds(options)).rejects.toThrow('socket hang up');
  });

  it('cuts the body of an answer', async () => {
    simulator.faults.add({ kind: 'truncate' });

    await expect(CALLS.securityhub(options)).rejects.toThrow('aborted');
    expect(simulator.journal.entries()).toMatchObject([
      { status: 200, code: 'truncate' },
    ]);
  });

  async function readPages() {
    const names: unknown[] = [];
    const pages = paginateDescribeDBInstances(
      { client: new RDSClient(options), pageSize: 2 },
      {},
    );
    try {
      for await (const { DBInstances } of pages) {
        names.push(...(DBInstances ?? []).map(i => i.DBInstanceIdentifier));
      }
    } catch (error) {
      names.push((error as Error).name);
    }
    return names;
  }

  it('gives all pages where nothing is wrong', async () => {
    expect(await readPages()).toEqual(['a', 'b', 'c']);
  });

  it('lets a page token expire midway', async () => {
    simulator.faults.add({ kind: 'page-token-expired' });

    expect(await readPages()).toEqual(['a', 'b', 'InvalidParameterValue']);
  });

  it('fails in the middle of a list', async () => {
    simulator.faults.add({ kind: 'half-page' });

    expect(await readPages()).toEqual(['a', 'b', 'InternalFailure']);
  });

  it('recovers after the given number of times', async () => {
    simulator.faults.add({ kind: 'error', times: 1 });

    expect(await failure(CALLS.rds(options))).toBe('500 InternalFailure');
    expect(await failure(CALLS.rds(options))).toBe('undefined ok');
  });

  it('throttles past the published rate of an operation', async () => {
    expect(await failure(CALLS.ec2(options))).toBe('undefined ok');
    expect(await failure(CALLS.ec2(options))).toBe('undefined ok');
    expect(await failure(CALLS.ec2(options))).toBe('503 RequestLimitExceeded');
  });

  it('does not throttle where quotas are off', async () => {
    const other = await AwsSimulator.start({
      estate: simulator.estate,
      services,
      quotas: 'off',
    });
    const calls = [1, 2, 3].map(() =>
      failure(CALLS.ec2({ ...options, endpoint: other.url })),
    );
    const outcomes = await Promise.all(calls);
    await other.close();

    expect(outcomes).toEqual(Array(3).fill('undefined ok'));
  });

  it('writes down every call', async () => {
    await CALLS.rds(options);
    simulator.faults.add({ kind: 'throttle' });
    await failure(CALLS.config(options));

    expect(
      simulator.journal.counts({
        by: ['service', 'operation', 'accountId', 'region', 'status', 'code'],
      }),
    ).toEqual({
      'rds DescribeDBInstances 111122223333 eu-west-1 200 -': 1,
      'config-service DescribeConfigRules 111122223333 eu-west-1 400 ThrottlingException': 1,
    });
  });

  describe('its administration over HTTP', () => {
    const admin = (method: string, name: string, body?: unknown) =>
      fetch(`${simulator.url}/_simulator/${name}`, {
        method,
        headers: { 'content-type': 'application/json' },
        body: body === undefined ? undefined : JSON.stringify(body),
      });

    it('gives the journal', async () => {
      await CALLS.rds(options);

      expect(await (await admin('GET', 'journal')).json()).toMatchObject([
        { service: 'rds', operation: 'DescribeDBInstances', status: 200 },
      ]);
    });

    it('takes a fault', async () => {
      await admin('POST', 'faults', { kind: 'error', service: 'rds' });

      expect(await failure(CALLS.rds(options))).toBe('500 InternalFailure');
    });

    it('names what is wrong with a fault', async () => {
      const response = await admin('POST', 'faults', { kind: 'explode' });

      expect(response.status).toBe(400);
      expect((await response.json()).error).toContain('fault.kind is one of');
    });

    it('takes an estate', async () => {
      const before = simulator.estate;
      const estate = {
        accounts: [{ id: '444455556666', name: 'b', regions: {} }],
      };
      await admin('POST', 'estate', estate);
      const refused = await failure(CALLS.rds(options));
      simulator.estate = before;

      expect(refused).toBe('403 InvalidClientTokenId');
    });

    it('refuses a body that a web page could send', async () => {
      const response = await fetch(`${simulator.url}/_simulator/faults`, {
        method: 'POST',
        body: JSON.stringify({ kind: 'error' }),
      });

      expect(response.status).toBe(400);
      expect(simulator.faults.list()).toEqual([]);
    });

    it('refuses what it does not have', async () => {
      expect((await admin('GET', 'nothing')).status).toBe(404);
    });
  });
});
