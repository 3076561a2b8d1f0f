import type { SmallPart } from './SmallPart';

const REGION = 'eu-west-1';
const AT = `${REGION}:111122223333`;
/** Long enough ago to be in no list of metrics, and not too long to count. */
const LAST_MONTH = new Date(Date.now() - 30 * 24 * 3_600_000).toISOString();

const application = (...names: string[]) => ({
  'AWS:Application': { Content: names.map(Name => ({ Name })) },
});

const REFUND_LOGS = `arn:aws:logs:${AT}:log-group:/aws/lambda/refund`;

const POLICY = JSON.stringify({
  Statement: [
    { Effect: 'Allow', Principal: { Service: 'route53.amazonaws.com' } },
  ],
});

/** Instances, functions and log groups, and what is known of how they log. */
export const serverLogsPart: SmallPart = {
  regions: {
    [REGION]: {
      instances: [
        {
          InstanceId: 'i-0a1b2c3d4e5f60718',
          VpcId: 'vpc-0a1b2c3d4e5f60718',
        },
        { InstanceId: 'i-1a1b2c3d4e5f60718', State: { Name: 'stopped' } },
        { InstanceId: 'i-2a1b2c3d4e5f60718', State: { Name: 'terminated' } },
      ],
      managedNodes: [
        {
          Id: 'i-0a1b2c3d4e5f60718',
          Data: application('amazon-ssm-agent', 'amazon-cloudwatch-agent'),
        },
        {
          Id: 'i-1a1b2c3d4e5f60718',
          Data: {
            ...application('Amazon SSM Agent'),
            'AWS:InstanceInformation': {
              Content: [{ InstanceStatus: 'Stopped' }],
            },
          },
        },
        { Id: 'mi-0a1b2c3d4e5f60718', Data: application('nginx') },
      ],
      functions: [
        { FunctionName: 'pay' },
        { FunctionName: 'refund' },
        { FunctionName: 'report', LoggingConfig: { LogGroup: 'reports' } },
      ],
      logGroups: [
        { logGroupName: '/aws/lambda/pay', retentionInDays: 30 },
        { logGroupName: 'passed-on', logGroupClass: 'DELIVERY' },
      ],
      logResourcePolicies: [
        { policyName: 'dns', policyDocument: POLICY },
        {
          policyName: 'of-refunds',
          policyDocument: POLICY,
          policyScope: 'RESOURCE',
          resourceArn: REFUND_LOGS,
        },
      ],
      metrics: [
        {
          Namespace: 'AWS/Lambda',
          MetricName: 'Invocations',
          Dimensions: [{ Name: 'FunctionName', Value: 'refund' }],
          Datapoints: [
            { Timestamp: LAST_MONTH, Sum: 2 },
            { Timestamp: LAST_MONTH, Sum: 3 },
          ],
        },
      ],
    },
  },
  values: {
    'cloudwatch:agent-metrics': [],
    'cloudwatch:lambda-invocations': [
      { functionName: 'refund', invocations: 5 },
      { functionName: 'report', invocations: 0 },
    ],
    'ec2:instances': [
      {
        instanceId: 'i-0a1b2c3d4e5f60718',
        state: 'running',
        vpcId: 'vpc-0a1b2c3d4e5f60718',
        tags: {},
      },
      { instanceId: 'i-1a1b2c3d4e5f60718', state: 'stopped', tags: {} },
    ],
    'lambda:functions': [
      {
        arn: `arn:aws:lambda:${AT}:function:pay`,
        name: 'pay',
        logGroup: '/aws/lambda/pay',
      },
      {
        arn: `arn:aws:lambda:${AT}:function:refund`,
        name: 'refund',
        logGroup: '/aws/lambda/refund',
      },
      {
        arn: `arn:aws:lambda:${AT}:function:report`,
        name: 'report',
        logGroup: 'reports',
      },
    ],
    'logs:log-groups': [
      {
        arn: `arn:aws:logs:${AT}:log-group:/aws/lambda/pay`,
        name: '/aws/lambda/pay',
        retentionInDays: 30,
        logGroupClass: 'STANDARD',
      },
      {
        arn: `arn:aws:logs:${AT}:log-group:passed-on`,
        name: 'passed-on',
        logGroupClass: 'DELIVERY',
      },
    ],
    'logs:resource-policies': [
      { name: 'dns', document: POLICY },
      { name: 'of-refunds', resourceArn: REFUND_LOGS, document: POLICY },
    ],
    'ssm:inventory': [
      {
        nodeId: 'i-0a1b2c3d4e5f60718',
        instanceStatus: 'Active',
        hasCloudWatchAgent: true,
      },
      {
        nodeId: 'i-1a1b2c3d4e5f60718',
        instanceStatus: 'Stopped',
        hasCloudWatchAgent: false,
      },
    ],
  },
};
