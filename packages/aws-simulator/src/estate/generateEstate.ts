import { Account, Estate, RegionEstate } from './Estate';
import { generatedFindings, generatedGuardDuty } from './generatedFindings';
import { RandomSource } from './RandomSource';
import { stableId } from './stableId';
import { validateEstate } from './validateEstate';

/** How large an estate to generate. Counts are per account and region unless told. */
export interface GenerateEstateOptions {
  /** The same seed gives the same estate. */
  seed?: number | string;
  /** Number of accounts; 3 unless told. */
  accounts?: number;
  /** `['eu-west-1']` unless told. */
  regions?: string[];
  vpcs?: number;
  loadBalancers?: number;
  /** Each of every third bucket logs by a vended delivery. */
  buckets?: number;
  dbInstances?: number;
  /** One for every resource in turn. */
  alarms?: number;
  eventRules?: number;
  /** Tagged Lambda functions, two of three with a log group. */
  functions?: number;
  /** Security Hub findings per account and region. */
  findingsPerAccount?: number;
  guardDutyFindingsPerAccount?: number;
  /** AWS Config rules; each evaluates every bucket. */
  configRules?: number;
  /** Services by whose names resources are tagged in turn. */
  services?: number;
  /** What times count from: the present unless told. */
  now?: Date;
}

type Sizes = Required<Omit<GenerateEstateOptions, 'seed' | 'now' | 'regions'>>;

const DEFAULTS: Sizes = {
  accounts: 3,
  vpcs: 2,
  loadBalancers: 3,
  buckets: 6,
  dbInstances: 3,
  alarms: 6,
  eventRules: 2,
  functions: 6,
  findingsPerAccount: 20,
  guardDutyFindingsPerAccount: 4,
  configRules: 3,
  services: 5,
};

const list = <T>(length: number, make: (index: number) => T): T[] =>
  Array.from({ length }, (_, index) => make(index));

function accountId(index: number): string {
  return String(100_000_000_001 + index);
}

function regionEstate(
  account: string,
  region: string,
  sizes: Sizes,
  random: RandomSource,
): RegionEstate {
  const key = `${account}-${region}`;
  const tags = (index: number) => ({
    service: `service-${index % sizes.services}`,
    env: random.pick(['prod', 'staging']),
  });
  const vpcIds = list(
    sizes.vpcs,
    index => `vpc-${stableId(`${key}/vpc/${index}`, 17)}`,
  );
  const bucketNames = list(sizes.buckets, index => `data-${key}-${index}`);
  const functionNames = list(sizes.functions, index => `function-${index}`);
  const logBucket = `arn:aws:s3:::logs-${key}`;
  const vended = bucketNames.filter((_, index) => index % 3 === 2);
  const bucketArns = bucketNames.map(name => `arn:aws:s3:::${name}`);
  return {
    vpcs: vpcIds.map((VpcId, index) => ({ VpcId, Tags: tags(index) })),
    flowLogs: vpcIds
      .filter(() => random.chance(0.8))
      .map(ResourceId => ({ ResourceId, LogDestination: logBucket })),
    loadBalancers: list(sizes.loadBalancers, index => ({
      LoadBalancerName: `balancer-${index}`,
      Type: index % 3 === 2 ? ('network' as const) : ('application' as const),
      VpcId: vpcIds[index % Math.max(1, vpcIds.length)],
      Attributes: {
        'access_logs.s3.enabled': String(random.chance(0.7)),
      } as Record<string, string>,
      Tags: tags(index),
    })),
    buckets: bucketNames.map((Name, index) => ({
      Name,
      Tags: tags(index),
      ...(index % 3 === 0 && {
        LoggingEnabled: { TargetBucket: `logs-${key}`, TargetPrefix: Name },
      }),
    })),
    deliverySources: vended.map(name => ({
      name: `${name}-logs`,
      resourceArns: [`arn:aws:s3:::${name}`],
      logType: 'S3_SERVER_ACCESS_LOGS',
    })),
    deliveries: vended.map(name => ({
      deliverySourceName: `${name}-logs`,
      deliveryDestinationArn: `arn:aws:logs:${region}:${account}:delivery-destination:logs`,
    })),
    deliveryDestinations: [
      {
        name: 'logs',
        deliveryDestinationConfiguration: { destinationResourceArn: logBucket },
      },
    ],
    dbInstances: list(sizes.dbInstances, index => ({
      DBInstanceIdentifier: `database-${index}`,
      Engine: random.pick(['postgres', 'mysql']),
      EnabledCloudwatchLogsExports: random.pick([
        [],
        ['postgresql', 'upgrade'],
        ['audit', 'error', 'general', 'slowquery'],
      ]),
      Tags: tags(index),
    })),
    alarms: list(sizes.alarms, index => ({
      AlarmName: `alarm-${index}`,
      Namespace: 'AWS/Lambda',
      MetricName: 'Errors',
      Dimensions: [
        {
          Name: 'FunctionName',
          Value: functionNames[index % Math.max(1, functionNames.length)],
        },
      ],
      StateValue: random.pick(['OK', 'OK', 'OK', 'ALARM'] as const),
      AlarmActions: random.chance(0.8)
        ? [`arn:aws:sns:${region}:${account}:on-call`]
        : [],
      Tags: tags(index),
    })),
    eventRules: list(sizes.eventRules, index => ({
      Name: `rule-${index}`,
      EventPattern: JSON.stringify({ source: ['aws.guardduty'] }),
      Targets: [{ Arn: `arn:aws:sns:${region}:${account}:on-call` }],
    })),
    functions: functionNames.map((FunctionName, index) => ({
      FunctionName,
      Tags: tags(index),
    })),
    logGroups: functionNames
      .filter((_, index) => index % 3 > 0)
      .map((name, index) => ({
        logGroupName: `/aws/lambda/${name}`,
        ...(index % 2 === 0 && { retentionInDays: 30 }),
      })),
    detectors: [
      {
        Findings: generatedGuardDuty(
          sizes.guardDutyFindingsPerAccount,
          bucketNames,
          random,
        ),
      },
    ],
    configRecorders: [{ status: { recording: true } }],
    configRules: list(sizes.configRules, index => ({
      ConfigRuleName: `rule-${index}`,
      Evaluations: bucketNames.map(ResourceId => ({
        ResourceType: 'AWS::S3::Bucket',
        ResourceId,
        ComplianceType: random.pick([
          'COMPLIANT',
          'COMPLIANT',
          'NON_COMPLIANT',
        ] as const),
      })),
    })),
    securityHub: {
      Findings: generatedFindings(sizes.findingsPerAccount, bucketArns, random),
    },
  };
}

/**
 * Makes an estate of any size for tests and benchmarks. It is the same for the
 * same options: `seed` and `now` decide everything.
 *
 * @throws an EstateError for a region that AWS does not have
 */
export function generateEstate(options: GenerateEstateOptions = {}): Estate {
  const { seed = 1, now = new Date(), regions = ['eu-west-1'] } = options;
  const sizes: Sizes = { ...DEFAULTS };
  for (const name of Object.keys(sizes) as (keyof Sizes)[]) {
    sizes[name] = options[name] ?? sizes[name];
  }
  const random = new RandomSource(String(seed));
  const accounts = list(sizes.accounts, (index): Account => {
    const id = accountId(index);
    const own = Object.fromEntries(
      regions.map(region => [region, regionEstate(id, region, sizes, random)]),
    );
    const home = own[regions[0]];
    if (index === 0 && home) {
      home.trails = [
        {
          Name: 'organization',
          S3BucketName: 'organization-trail-logs',
          IsMultiRegionTrail: true,
          IsOrganizationTrail: true,
          Status: { IsLogging: true },
        },
      ];
    }
    return {
      id,
      name: `account-${index}`,
      roles: { BackstageDetectiveControlsRead: { trust: [accountId(0)] } },
      regions: own,
    };
  });
  return validateEstate(
    { managementAccountId: accounts[0]?.id, accounts },
    'generated',
    { now },
  );
}
