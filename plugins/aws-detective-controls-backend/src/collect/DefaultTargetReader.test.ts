import { ALL_SERVICES, AwsSimulator, ServiceOperations } from 'aws-simulator';
import {
  pagedEstate,
  smallEstate,
  SMALL_REGION,
  MANAGER,
} from './__testUtils__/estates';
import { ACCOUNT, REGION, TestAws } from './__testUtils__/TestAws';
import {
  GLOBAL_COLLECTORS,
  GLOBAL_REGION,
  isOk,
  operationsOf,
  REGIONAL_COLLECTORS,
} from '../model';

describe('DefaultTargetReader', () => {
  let aws: TestAws;

  beforeAll(async () => {
    aws = await TestAws.start(smallEstate());
  });

  afterEach(() => aws.reset(smallEstate()));

  afterAll(() => aws.close());

  it('reads every regional collector of a region', async () => {
    const sweep = await aws.sweep();

    expect(sweep.failed).toEqual([]);
    expect(sweep.runs.map(({ collector }) => collector)).toEqual(
      REGIONAL_COLLECTORS,
    );
  });

  it('reads every global collector of an account', async () => {
    const sweep = await aws.sweep({ region: GLOBAL_REGION });

    expect(sweep.failed).toEqual([]);
    expect(sweep.runs.map(({ collector }) => collector)).toEqual(
      GLOBAL_COLLECTORS,
    );
    expect(sweep.value('account:regions').callerAccountId).toBe(ACCOUNT);
    expect(sweep.value('account:regions').regions).toEqual(
      expect.arrayContaining([
        { name: 'eu-west-1', optInStatus: 'opt-in-not-required' },
        { name: 'af-south-1', optInStatus: 'not-opted-in' },
      ]),
    );
  });

  it('makes the calls that the pages and resources of a small region need', async () => {
    const sweep = await aws.sweep();

    expect(sweep.calls).toEqual({
      'aoss:ListCollections': 1,
      'cloudwatch:DescribeAlarms': 1,
      // Of the agent, and of all.
      'cloudwatch:ListMetrics': 2,
      'config:DescribeConfigurationRecorderStatus': 1,
      'config:DescribeConfigurationRecorders': 1,
      'config:SelectResourceConfig': 1,
      'ec2:DescribeFlowLogs': 1,
      'ec2:DescribeVpcs': 1,
      'ecs:DescribeServices': 1,
      // The newest of a family, once; what a service runs beside it; one that is gone.
      'ecs:DescribeTaskDefinition': 3,
      'ecs:ListClusters': 1,
      'ecs:ListServices': 2,
      'ecs:ListTaskDefinitionFamilies': 1,
      'eks:DescribeCluster': 1,
      'eks:ListClusters': 1,
      'elasticloadbalancing:DescribeLoadBalancerAttributes': 2,
      'elasticloadbalancing:DescribeLoadBalancers': 1,
      'es:DescribeDomains': 1,
      'es:ListDomainNames': 1,
      'events:ListRules': 1,
      'events:ListTargetsByRule': 1,
      'glue:SearchTables': 1,
      'guardduty:GetDetector': 1,
      'guardduty:GetFindings': 1,
      'guardduty:ListDetectors': 1,
      'guardduty:ListFindings': 1,
      'logs:DescribeDeliveries': 1,
      'logs:DescribeDeliveryDestinations': 1,
      'logs:DescribeDeliverySources': 1,
      'logs:DescribeQueryDefinitions': 1,
      'rds:DescribeDBInstances': 1,
      // Of the one bucket, and of the one that a Classic Load Balancer logs to, and a delivery.
      's3:GetBucketLogging': 3,
      's3:ListBuckets': 1,
      'securityhub:DescribeHub': 1,
      'securityhub:GetAdministratorAccount': 1,
      'securityhub:ListFindingAggregators': 1,
      'securityhub:GetFindingAggregator': 1,
      'securityhub:GetFindings': 1,
      'securitylake:ListLogSources': 1,
      'securitylake:ListSubscribers': 1,
      'sns:ListSubscriptionsByTopic': 1,
      'sts:GetCallerIdentity': 1,
      'cloudwatch:GetMetricData': 1,
      'detective:ListGraphs': 1,
      'detective:ListInvitations': 1,
      'ec2:DescribeInstances': 1,
      'elb:DescribeLoadBalancerAttributes': 2,
      'elb:DescribeLoadBalancers': 1,
      'guardduty:GetAdministratorAccount': 1,
      'lambda:ListFunctions': 1,
      'logs:DescribeLogGroups': 1,
      // Of the account, and of single log groups.
      'logs:DescribeResourcePolicies': 2,
      'rds:DescribeDBClusterParameters': 1,
      'rds:DescribeDBClusters': 1,
      'securityhub:GetEnabledStandards': 1,
      'securityhub:ListEnabledProductsForImport': 1,
      // Of each managed instance: what is installed, and its own agent.
      'ssm:GetInventory': 2,
      'tag:GetResources': 1,
    });
  });

  it('counts every call that reached AWS, retries included', async () => {
    aws.simulator.faults.add({
      kind: 'throttle',
      operation: 'DescribeVpcs',
      times: 2,
    });
    aws.simulator.faults.add({
      kind: 'truncate',
      operation: 'DescribeAlarms',
      times: 1,
    });

    const sweep = await aws.sweep({}, aws.reader({ aws: { maxAttempts: 3 } }));

    expect(sweep.failed).toEqual([]);
    expect(sweep.run('ec2:vpcs').calls).toMatchObject({
      'ec2:DescribeVpcs': 3,
    });
    expect(sweep.run('cloudwatch:alarms').calls).toMatchObject({
      'cloudwatch:DescribeAlarms': 2,
    });
    const reached = Object.values(
      aws.simulator.journal.counts({ by: ['operation'] }),
    ).reduce((sum, count) => sum + count, 0);
    const counted = Object.values(sweep.calls).reduce((a, b) => a + b, 0);
    expect(counted).toBe(reached);
  });

  it('calls nothing that its collector does not declare', async () => {
    const reader = aws.reader();
    for (const region of [REGION, GLOBAL_REGION]) {
      const sweep = await aws.sweep({ region }, reader);
      for (const { collector, calls } of sweep.runs) {
        const declared = operationsOf(collector).map(
          ({ operation }) => operation,
        );
        expect([...declared, 'sts:GetCallerIdentity']).toEqual(
          expect.arrayContaining(Object.keys(calls)),
        );
      }
    }
  });

  it('asks once whose an access key is, for all sweeps of an account', async () => {
    const reader = aws.reader();
    await Promise.all([
      aws.sweep({}, reader),
      aws.sweep({ region: GLOBAL_REGION }, reader),
    ]);
    await aws.sweep({}, reader);

    expect(
      aws.simulator.journal.entries({ operation: 'GetCallerIdentity' }),
    ).toHaveLength(1);
  });

  it("reads nothing with credentials that are another account's", async () => {
    const reader = aws.reader({
      accounts: [
        {
          accountId: ACCOUNT,
          accessKeyId: `AKIA${MANAGER}`,
          secretAccessKey: 'simulated-secret',
        },
      ],
    });
    for (const region of [REGION, GLOBAL_REGION]) {
      const sweep = await aws.sweep({ region }, reader);

      expect(sweep.failed).toHaveLength(sweep.runs.length);
      expect(sweep.runs[0].reading).toMatchObject({
        status: 'failed',
        code: 'WrongAccount',
        reason: `The credentials configured for account ${ACCOUNT} belong to account ${MANAGER}`,
      });
    }
    expect(aws.simulator.journal.counts({ by: ['operation'] })).toEqual({
      GetCallerIdentity: 1,
    });
  });

  it('reads every page of every list', async () => {
    aws.reset(pagedEstate(0));

    const sweep = await aws.sweep();

    expect(sweep.failed).toEqual([]);
    expect({
      alarms: sweep.value('cloudwatch:alarms').length,
      metrics: sweep.value('cloudwatch:metrics').length,
      subscriptions: sweep
        .value('sns:topic-subscriptions')
        .map(({ subscriptions: read }) => isOk(read) && read.value.length),
      compliance: sweep.value('config:compliance').rows.length,
      flowLogs: sweep.value('ec2:flow-logs').length,
      ec2Instances: sweep.value('ec2:instances').length,
      vpcs: sweep.value('ec2:vpcs').length,
      functions: sweep.value('lambda:functions').length,
      logGroups: sweep.value('logs:log-groups').length,
      resourcePolicies: sweep.value('logs:resource-policies').length,
      inventory: sweep.value('ssm:inventory').length,
      loadBalancers: sweep.value('elasticloadbalancing:load-balancers').length,
      rules: sweep.value('events:rules').length,
      guardDuty: sweep.value('guardduty:findings').length,
      deliveries: sweep
        .value('logs:deliveries')
        .filter(({ deliveries: [delivery] }) => delivery.destinationResourceArn)
        .length,
      instances: sweep.value('rds:instances').length,
      securityHub: sweep.value('securityhub:findings').length,
      ecsServices: sweep.value('ecs:services').length,
      taskDefinitions: sweep.value('ecs:task-definitions').length,
      eksClusters: sweep.value('eks:clusters').length,
      collections: sweep.value('aoss:collections').length,
      queries: sweep.value('logs:query-definitions').length,
      tables: sweep.value('glue:tables').length,
      logSources: sweep.value('securitylake:log-sources').length,
      subscribers: sweep.value('securitylake:subscribers').length,
    }).toEqual({
      alarms: 101,
      metrics: 501,
      subscriptions: [101],
      compliance: 101,
      flowLogs: 1001,
      ec2Instances: 1001,
      vpcs: 1001,
      functions: 51,
      logGroups: 51,
      resourcePolicies: 51,
      inventory: 51,
      loadBalancers: 401,
      rules: 101,
      guardDuty: 51,
      deliveries: 51,
      instances: 101,
      securityHub: 101,
      ecsServices: 101,
      taskDefinitions: 101,
      eksClusters: 101,
      collections: 101,
      queries: 1001,
      tables: 101,
      logSources: 101,
      subscribers: 101,
    });
    expect(sweep.value('tag:resources').length).toBeGreaterThan(100);
    expect(sweep.calls).toMatchObject({
      'cloudwatch:DescribeAlarms': 2,
      'config:SelectResourceConfig': 2,
      'ec2:DescribeFlowLogs': 2,
      'ec2:DescribeInstances': 2,
      'ec2:DescribeVpcs': 2,
      'elasticloadbalancing:DescribeLoadBalancers': 2,
      'events:ListRules': 2,
      'guardduty:GetFindings': 2,
      'guardduty:ListFindings': 2,
      'lambda:ListFunctions': 2,
      'logs:DescribeLogGroups': 2,
      'logs:DescribeResourcePolicies': 3,
      'logs:DescribeDeliveries': 2,
      'logs:DescribeDeliveryDestinations': 2,
      'logs:DescribeDeliverySources': 2,
      'rds:DescribeDBInstances': 2,
      'securityhub:GetFindings': 2,
      // The second page of the SSM agent's nodes, after the CloudWatch agent's.
      'ssm:GetInventory': 3,
      'tag:GetResources': 2,
    });
  }, 60_000);

  it.each(['half-page', 'page-token-expired'] as const)(
    'gives no list of which a later page failed (%s)',
    async kind => {
      aws.reset(pagedEstate());
      aws.simulator.faults.add({ kind });

      const sweep = await aws.sweep();

      expect(sweep.failed).toEqual([
        'aoss:collections',
        'cloudwatch:alarms',
        'cloudwatch:lambda-invocations',
        'cloudwatch:metrics',
        'config:compliance',
        'ec2:flow-logs',
        'ec2:instances',
        'ec2:vpcs',
        'ecs:services',
        'ecs:task-definitions',
        'eks:clusters',
        'elasticloadbalancing:load-balancers',
        'events:rules',
        'glue:tables',
        'guardduty:findings',
        'lambda:functions',
        'logs:deliveries',
        'logs:log-groups',
        'logs:query-definitions',
        'logs:resource-policies',
        'rds:instances',
        's3:buckets',
        's3:delivery-buckets',
        's3:load-balancer-buckets',
        's3:log-senders',
        's3:other-log-senders',
        'securityhub:findings',
        'securitylake:log-sources',
        'securitylake:subscribers',
        'sns:topic-subscriptions',
        'ssm:inventory',
        'tag:resources',
      ]);
      for (const id of sweep.failed) {
        expect(sweep.failure(id).status).toBe('failed');
      }
    },
    30_000,
  );

  it('gives no compliance of which a later page failed, where it is described', async () => {
    const paged = pagedEstate(0);
    paged.accounts[0].regions[REGION].configRecorders = [
      {
        name: 'default',
        recordingGroup: {
          allSupported: false,
          resourceTypes: ['AWS::S3::Bucket'],
        },
        status: { name: 'default', recording: true },
      },
    ];
    aws.reset(paged);
    const { source, rows } = (await aws.sweep()).value('config:compliance');
    expect({ source, rows: rows.length }).toEqual({
      source: 'describe',
      rows: 101,
    });
    aws.simulator.faults.add({ kind: 'half-page', service: 'config-service' });

    expect((await aws.sweep()).failure('config:compliance')).toMatchObject({
      status: 'failed',
      action: 'config:DescribeComplianceByResource',
    });
  }, 60_000);

  it('reads every page of buckets, and takes one without logging for one that does not log', async () => {
    const small = await AwsSimulator.start({
      estate: smallEstate({
        buckets: [{ Name: 'one-bucket' }, { Name: 'two-bucket' }],
      }),
      services: ALL_SERVICES.map(service =>
        service.service === 's3' ? withPagesOfOne(service) : service,
      ),
    });
    const reader = aws.reader({ aws: { endpoint: small.url } });

    const sweep = await aws.sweep({}, reader);
    await small.close();

    expect(sweep.value('s3:buckets')).toEqual(
      ['one-bucket', 'two-bucket'].map(name => ({
        name,
        region: REGION,
        logging: expect.objectContaining({ status: 'ok', value: {} }),
      })),
    );
    expect(sweep.run('s3:buckets').calls).toMatchObject({
      's3:ListBuckets': 2,
      's3:GetBucketLogging': 2,
    });
  });

  it('reports each collector as it ends', async () => {
    const seen: string[] = [];
    await aws.reader().read(
      { accountId: ACCOUNT, region: REGION, partition: 'aws' },
      {
        signal: new AbortController().signal,
        onRun: ({ collector }, { done, of }) => {
          expect(of).toBe(REGIONAL_COLLECTORS.length);
          expect(done).toBe(seen.push(collector));
        },
      },
    );

    expect(seen.sort()).toEqual([...REGIONAL_COLLECTORS].sort());
  });

  it('cuts off at the time limit what has not ended, and keeps the rest', async () => {
    const reader = aws.reader();
    // So that the limit has not to wait for the simulator's codecs.
    await aws.sweep({}, reader);
    aws.simulator.faults.add({ kind: 'timeout', service: 'ec2' });
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 2000);

    const runs = await reader.read(
      { accountId: ACCOUNT, region: REGION, partition: 'aws' },
      { signal: controller.signal },
    );

    const cutOff = runs.filter(({ reading }) => reading.status !== 'ok');
    expect(cutOff.map(({ collector }) => collector)).toEqual([
      'ec2:flow-logs',
      'ec2:instances',
      'ec2:vpcs',
      's3:log-senders',
    ]);
    expect(cutOff[0].reading).toMatchObject({
      status: 'failed',
      code: 'SweepTimeout',
    });
  }, 20_000);

  it('calls nothing once the time limit is over', async () => {
    const runs = await aws
      .reader()
      .read(
        { accountId: ACCOUNT, region: REGION, partition: 'aws' },
        { signal: AbortSignal.abort() },
      );

    expect(runs.map(({ reading }) => reading.status)).toEqual(
      REGIONAL_COLLECTORS.map(() => 'failed'),
    );
  });

  it('asks in the region of an account for what is global', async () => {
    const { calls } = await aws.sweep({ region: GLOBAL_REGION });

    const { journal } = aws.simulator;
    const ofAccount = ['DescribeTrails', 'DescribeRegions'];
    for (const operation of ofAccount) {
      expect(
        journal.counts({ by: ['operation', 'region'], operation }),
      ).toMatchObject({ [`${operation} ${REGION}`]: expect.any(Number) });
    }
    expect(calls).toMatchObject({ 'ec2:DescribeRegions': 1 });
  });

  it('looks for what may be in any region once in each that is enabled', async () => {
    const sweep = await aws.sweep({ region: GLOBAL_REGION });

    const enabled = sweep
      .value('account:regions')
      .regions.filter(({ optInStatus }) => optInStatus !== 'not-opted-in')
      .map(({ name }) => name);
    const { journal } = aws.simulator;
    for (const operation of ['SearchTables', 'ListEventDataStores']) {
      expect(journal.counts({ by: ['region'], operation })).toEqual(
        Object.fromEntries(enabled.map(name => [name, 1])),
      );
    }
  });

  it('reads the status and selectors of a trail in its home region', async () => {
    const reader = aws.reader({
      plugin: { accounts: [{ accountId: ACCOUNT, regions: ['us-east-1'] }] },
    });

    const sweep = await aws.sweep({ region: GLOBAL_REGION }, reader);

    expect(sweep.value('cloudtrail:trails')[0].status.status).toBe('ok');
    const { journal } = aws.simulator;
    for (const operation of ['GetEventSelectors', 'GetTrailStatus']) {
      expect(
        journal.counts({ by: ['region'], service: 'cloudtrail', operation }),
      ).toMatchObject({ 'eu-west-1': 2 });
    }
    expect(
      journal.counts({ by: ['region'], operation: 'DescribeTrails' }),
    ).toMatchObject({ 'us-east-1': 1 });
  });

  it("keeps an organisation's trail of which the member may not see all", async () => {
    const trails = (await aws.sweep({ region: GLOBAL_REGION })).value(
      'cloudtrail:trails',
    );

    expect(trails.find(({ isOrganization }) => isOrganization)).toMatchObject({
      ownerAccountId: MANAGER,
      status: { status: 'ok', value: { isLogging: true } },
      selectors: {
        status: 'failed',
        code: 'TrailNotFoundException',
        action: 'cloudtrail:GetEventSelectors',
      },
    });
  });

  it('says that Security Hub is off', async () => {
    aws.reset(smallEstate({ ...SMALL_REGION, securityHub: undefined }));

    const sweep = await aws.sweep();

    expect(sweep.failed).toEqual([
      'securityhub:arrivals',
      'securityhub:findings',
      'securityhub:hub',
      'securityhub:products',
      'securityhub:standards',
    ]);
    for (const id of sweep.failed) {
      expect(sweep.failure(id)).toMatchObject({
        status: 'disabled',
        code: 'InvalidAccessException',
      });
    }
    expect(sweep.calls['securityhub:GetFindings']).toBeUndefined();
  });

  it('reads findings of a hub that may not be described', async () => {
    aws.simulator.faults.add({ kind: 'deny', operation: 'DescribeHub' });

    const sweep = await aws.sweep();

    expect(sweep.failed).toEqual(['securityhub:hub']);
  });

  it.each([
    [
      'was never enabled',
      [],
      'GuardDuty is not enabled: the region has no detector',
    ],
    [
      'is suspended',
      [{ Status: 'DISABLED' as const }],
      'GuardDuty is suspended: no detector of the region is enabled',
    ],
  ])(
    'has no findings of a GuardDuty that %s',
    async (_title, detectors, reason) => {
      aws.reset(smallEstate({ ...SMALL_REGION, detectors }));

      const sweep = await aws.sweep();

      expect(sweep.failed).toEqual(['guardduty:findings']);
      expect(sweep.value('guardduty:detectors')).toHaveLength(detectors.length);
      expect(sweep.failure('guardduty:findings')).toMatchObject({
        status: 'disabled',
        reason,
      });
    },
  );

  it.each([
    [
      'is not enabled',
      [],
      'AWS Config is not enabled: the region has no configuration recorder',
    ],
    [
      'is stopped',
      [{ status: { recording: false } }],
      'AWS Config is stopped: the configuration recorder of the region does not record',
    ],
  ])(
    'has no compliance of an AWS Config that %s',
    async (_title, configRecorders, reason) => {
      aws.reset(smallEstate({ ...SMALL_REGION, configRecorders }));

      const sweep = await aws.sweep();

      expect(sweep.failed).toEqual(['config:compliance']);
      expect(sweep.failure('config:compliance')).toMatchObject({
        status: 'disabled',
        reason,
      });
      expect(sweep.calls['config:SelectResourceConfig']).toBeUndefined();
    },
  );

  it('describes compliance where the recorder does not record it', async () => {
    aws.reset(
      smallEstate({
        ...SMALL_REGION,
        configRecorders: [
          {
            recordingGroup: {
              allSupported: false,
              resourceTypes: ['AWS::S3::Bucket'],
            },
            status: { recording: true },
          },
        ],
      }),
    );

    expect((await aws.sweep()).value('config:compliance')).toEqual({
      source: 'describe',
      rows: [
        {
          resourceType: 'AWS::S3::Bucket',
          resourceId: 'payments-data',
          compliance: 'NON_COMPLIANT',
          rules: [],
        },
      ],
    });
  });

  it('reads the severities of config only', async () => {
    const reader = aws.reader({
      plugin: { findings: { severities: ['LOW'] } },
    });

    const findings = (await aws.sweep({}, reader)).value(
      'securityhub:findings',
    );

    expect(findings.map(({ severityLabel }) => severityLabel).sort()).toEqual([
      'CRITICAL',
      'HIGH',
      'LOW',
    ]);
  });
});

/** S3 whose lists of buckets come one by one: a real page is too large to read in a test. */
function withPagesOfOne(service: ServiceOperations): ServiceOperations {
  const { ListBuckets: listBuckets } = service.operations;
  return {
    ...service,
    operations: {
      ...service.operations,
      ListBuckets: {
        ...listBuckets,
        run: (input, context) =>
          listBuckets.run({ ...input, MaxBuckets: 1 }, context),
      },
    },
  };
}
