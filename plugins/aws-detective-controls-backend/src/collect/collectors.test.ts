import { smallEstate } from './__testUtils__/estates';
import { SMALL_PARTS } from './__testUtils__/smallParts';
import { Sweep } from './__testUtils__/Sweep';
import { REGION, TestAws } from './__testUtils__/TestAws';
import {
  COLLECTOR_IDS,
  CollectorId,
  GLOBAL_COLLECTORS,
  GLOBAL_REGION,
} from '../model';

/** What each collector reads of the small estate, without its times. */
const VALUES: Partial<Record<CollectorId, unknown>> = {
  'cloudtrail:trails': [
    {
      arn: 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/account',
      name: 'account',
      homeRegion: 'eu-west-1',
      ownerAccountId: '111122223333',
      isMultiRegion: true,
      isOrganization: false,
      s3BucketName: 'payments-logs',
      status: {
        status: 'ok',
        value: {
          isLogging: true,
        },
      },
      selectors: {
        status: 'ok',
        value: {
          eventSelectors: [
            {
              readWriteType: 'WriteOnly',
              includeManagementEvents: true,
              excludeManagementEventSources: ['kms.amazonaws.com'],
            },
          ],
          advancedEventSelectors: [],
        },
      },
    },
    {
      arn: 'arn:aws:cloudtrail:eu-west-1:999900001111:trail/organization',
      name: 'organization',
      homeRegion: 'eu-west-1',
      ownerAccountId: '999900001111',
      isMultiRegion: true,
      isOrganization: true,
      s3BucketName: 'organization-logs',
      status: {
        status: 'ok',
        value: {
          isLogging: true,
        },
      },
      selectors: {
        status: 'failed',
        reason:
          'Unknown trail: arn:aws:cloudtrail:eu-west-1:999900001111:trail/organization for the user: 111122223333',
        action: 'cloudtrail:GetEventSelectors',
        code: 'TrailNotFoundException',
      },
    },
  ],
  'cloudwatch:alarms': [
    {
      arn: 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:cpu',
      name: 'cpu',
      state: 'INSUFFICIENT_DATA',
      stateUpdatedAt: '2024-03-04T09:00:00.000Z',
      stateTransitionedAt: '2024-03-04T09:00:00.000Z',
      configurationUpdatedAt: '2024-03-04T09:00:00.000Z',
      actionsEnabled: true,
      alarmActions: ['arn:aws:sns:eu-west-1:111122223333:on-call'],
      metrics: [
        {
          namespace: 'AWS/RDS',
          metricName: 'CPUUtilization',
          dimensions: [
            {
              name: 'DBInstanceIdentifier',
              value: 'payments',
            },
          ],
        },
      ],
      expressions: [],
      logGroups: [],
      kind: 'metric',
    },
    {
      arn: 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:any',
      name: 'any',
      state: 'INSUFFICIENT_DATA',
      stateUpdatedAt: '2024-03-04T09:00:00.000Z',
      stateTransitionedAt: '2024-03-04T09:00:00.000Z',
      configurationUpdatedAt: '2024-03-04T09:00:00.000Z',
      actionsEnabled: true,
      alarmActions: ['arn:aws:sns:eu-west-1:111122223333:on-call'],
      metrics: [],
      expressions: [],
      logGroups: [],
      kind: 'composite',
      alarmRule: 'ALARM("cpu")',
    },
  ],
  'config:compliance': {
    source: 'select',
    rows: [
      {
        resourceType: 'AWS::S3::Bucket',
        resourceId: 'payments-data',
        compliance: 'NON_COMPLIANT',
        rules: [
          {
            name: 's3-logging',
            compliance: 'NON_COMPLIANT',
          },
        ],
      },
    ],
  },
  'config:recorders': [
    {
      name: 'default',
      arn: 'arn:aws:config:eu-west-1:111122223333:configuration-recorder/default/8e2e817c4ecea7ad',
      recordingScope: 'PAID',
      recording: true,
      lastStatus: 'SUCCESS',
      allSupported: true,
      resourceTypes: [],
      excludedResourceTypes: [],
      strategy: 'ALL_SUPPORTED_RESOURCE_TYPES',
    },
  ],
  'ec2:flow-logs': [
    {
      flowLogId: 'fl-0a1b2c3d4e5f60718',
      resourceId: 'vpc-0a1b2c3d4e5f60718',
      flowLogStatus: 'ACTIVE',
      deliverLogsStatus: 'SUCCESS',
      trafficType: 'REJECT',
      logDestinationType: 's3',
      logDestination: 'arn:aws:s3:::payments-logs',
    },
  ],
  'ec2:vpcs': [
    {
      vpcId: 'vpc-0a1b2c3d4e5f60718',
      ownerId: '111122223333',
      isDefault: false,
      tags: {
        Name: 'main',
      },
    },
  ],
  'elasticloadbalancing:load-balancers': [
    {
      arn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/web/c2c763b7de647c4d',
      name: 'web',
      type: 'application',
      vpcId: 'vpc-0a1b2c3d4e5f60718',
      attributes: {
        status: 'ok',
        value: {
          'access_logs.s3.enabled': 'true',
          'access_logs.s3.bucket': '',
          'access_logs.s3.prefix': '',
          'deletion_protection.enabled': 'false',
          'load_balancing.cross_zone.enabled': 'true',
          'idle_timeout.timeout_seconds': '60',
          'client_keep_alive.seconds': '3600',
          'connection_logs.s3.enabled': 'false',
          'connection_logs.s3.bucket': '',
          'connection_logs.s3.prefix': '',
          'routing.http2.enabled': 'true',
          'routing.http.desync_mitigation_mode': 'defensive',
          'routing.http.drop_invalid_header_fields.enabled': 'false',
          'routing.http.preserve_host_header.enabled': 'false',
          'routing.http.x_amzn_tls_version_and_cipher_suite.enabled': 'false',
          'routing.http.xff_client_port.enabled': 'false',
          'routing.http.xff_header_processing.mode': 'append',
          'waf.fail_open.enabled': 'false',
          'zonal_shift.config.enabled': 'false',
        },
      },
    },
    {
      arn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/net/tcp/53fa8b7e08db0802',
      name: 'tcp',
      type: 'network',
      attributes: {
        status: 'ok',
        value: {
          'access_logs.s3.bucket': 'payments-logs',
          'access_logs.s3.enabled': 'true',
          'access_logs.s3.prefix': '',
          'deletion_protection.enabled': 'false',
          'dns_record.client_routing_policy': 'any_availability_zone',
          'load_balancing.cross_zone.enabled': 'false',
          'zonal_shift.config.enabled': 'false',
        },
      },
    },
    {
      arn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/gwy/inspection/e823fb6a2932bee7',
      name: 'inspection',
      type: 'gateway',
    },
  ],
  'events:rules': [
    {
      name: 'guardduty',
      arn: 'arn:aws:events:eu-west-1:111122223333:rule/guardduty',
      state: 'ENABLED',
      eventPattern: '{"source":["aws.guardduty"]}',
      targets: {
        status: 'ok',
        value: ['arn:aws:sns:eu-west-1:111122223333:on-call'],
      },
    },
    {
      name: 'nightly',
      arn: 'arn:aws:events:eu-west-1:111122223333:rule/nightly',
      state: 'ENABLED',
    },
  ],
  'guardduty:detectors': [
    {
      detectorId: 'd0d1d2d3d4d5d6d7d8d9dadbdcdddedf',
      status: 'ENABLED',
    },
  ],
  'guardduty:findings': [
    {
      id: 'ffffffffffffffffffffffffffffffff',
      arn: 'arn:aws:guardduty:eu-west-1:111122223333:detector/d0d1d2d3d4d5d6d7d8d9dadbdcdddedf/finding/ffffffffffffffffffffffffffffffff',
      detectorId: 'd0d1d2d3d4d5d6d7d8d9dadbdcdddedf',
      type: 'Exfiltration:S3/AnomalousBehavior',
      title: 'Unusual reads',
      severity: 8,
      archived: false,
      resources: [{ id: 'payments-data', type: 'AWS::S3::Bucket' }],
      createdAt: '2026-11-20T08:00:00.000Z',
      updatedAt: '2026-11-20T08:00:00.000Z',
    },
    {
      id: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
      arn: 'arn:aws:guardduty:eu-west-1:111122223333:detector/d0d1d2d3d4d5d6d7d8d9dadbdcdddedf/finding/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
      detectorId: 'd0d1d2d3d4d5d6d7d8d9dadbdcdddedf',
      type: 'Recon:EC2/Portscan',
      title: 'Recon:EC2/Portscan',
      severity: 7,
      archived: true,
      resources: [{ id: 'i-0123456789abcdef0', type: 'AWS::EC2::Instance' }],
      createdAt: '2026-11-20T08:00:00.000Z',
      updatedAt: '2026-11-20T08:00:00.000Z',
    },
  ],
  'logs:deliveries': [
    {
      sourceName: 'web-access',
      resourceArns: ['arn:aws:s3:::payments-vended'],
      service: 's3',
      logType: 'S3_SERVER_ACCESS_LOGS',
      deliveries: [
        {
          id: 'AbCdEf0123456789',
          destinationType: 'S3',
          destinationResourceArn: 'arn:aws:s3:::payments-logs',
        },
      ],
    },
  ],
  'rds:instances': [
    {
      arn: 'arn:aws:rds:eu-west-1:111122223333:db:payments',
      dbInstanceIdentifier: 'payments',
      dbiResourceId: 'db-ABCDEFGHIJKLMNOPQRSTUVWXYZ',
      engine: 'postgres',
      status: 'available',
      enabledCloudwatchLogsExports: ['postgresql'],
      tags: {
        service: 'payments',
      },
    },
  ],
  's3:buckets': [
    {
      name: 'payments-data',
      region: 'eu-west-1',
      logging: {
        status: 'ok',
        value: {
          targetBucket: 'payments-logs',
          targetPrefix: 'data/',
        },
      },
    },
  ],
  'securityhub:findings': [
    {
      id: 'finding/1',
      productArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
      productName: 'Security Hub',
      title: 'Open to the world',
      type: 'Software and Configuration Checks',
      securityControlId: 'S3.2',
      severityLabel: 'CRITICAL',
      recordState: 'ACTIVE',
      workflowStatus: 'NEW',
      complianceStatus: 'FAILED',
      resources: [{ id: 'arn:aws:s3:::payments-data', type: 'AwsS3Bucket' }],
      createdAt: '2026-11-20T08:00:00.000Z',
      updatedAt: '2026-11-20T08:00:00.000Z',
    },
    {
      id: 'finding/2',
      productArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
      productName: 'Security Hub',
      title: 'Was looked at',
      type: 'Software and Configuration Checks',
      severityLabel: 'HIGH',
      recordState: 'ACTIVE',
      workflowStatus: 'SUPPRESSED',
      resources: [{ id: 'arn:aws:s3:::payments-data', type: 'AwsS3Bucket' }],
      createdAt: '2026-11-20T08:00:00.000Z',
      updatedAt: '2026-11-20T08:00:00.000Z',
    },
  ],
  'securityhub:hub': {
    hubArn: 'arn:aws:securityhub:eu-west-1:111122223333:hub/default',
  },
  'tag:resources': [
    {
      arn: 'arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-0a1b2c3d4e5f60718',
      tags: {
        Name: 'main',
      },
    },
    {
      arn: 'arn:aws:ecs:eu-west-1:111122223333:service/payments/pay',
      tags: { service: 'payments' },
    },
    {
      arn: 'arn:aws:eks:eu-west-1:111122223333:cluster/payments',
      tags: { service: 'payments' },
    },
    {
      arn: 'arn:aws:lambda:eu-west-1:111122223333:function:pay',
      tags: {
        service: 'payments',
      },
    },
    {
      arn: 'arn:aws:rds:eu-west-1:111122223333:db:payments',
      tags: {
        service: 'payments',
      },
    },
  ],
};

const ALL_VALUES: typeof VALUES = Object.assign(
  {},
  VALUES,
  ...SMALL_PARTS.map(part => part.values),
);

describe('collectors', () => {
  let aws: TestAws;
  let regional: Sweep;
  let global: Sweep;

  beforeAll(async () => {
    aws = await TestAws.start(smallEstate());
    const reader = aws.reader();
    regional = await aws.sweep({ region: REGION }, reader);
    global = await aws.sweep({ region: GLOBAL_REGION }, reader);
  }, 60_000);

  afterAll(() => aws.close());

  it('are all put to the test', () => {
    // Regions have a test of their own: the simulator knows all of AWS's.
    expect([...Object.keys(ALL_VALUES), 'account:regions'].sort()).toEqual(
      COLLECTOR_IDS,
    );
  });

  it.each(Object.keys(ALL_VALUES) as CollectorId[])(
    '%s reads what AWS holds',
    id => {
      const sweep = GLOBAL_COLLECTORS.includes(id) ? global : regional;

      expect(withoutTimes(sweep.value(id))).toEqual(ALL_VALUES[id]);
    },
  );
});

function withoutTimes(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, member) =>
      key === 'takenAt' ? undefined : member,
    ),
  );
}
