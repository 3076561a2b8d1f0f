import type { TwinPart } from '.';

const application = (...names: string[]) => ({
  'AWS:Application': { Content: names.map(Name => ({ Name })) },
});

/** Instances with and without the agent, functions with and without a log. */
export const serverLogsTwins: TwinPart = () => ({
  'eu-west-1': {
    instances: [
      { InstanceId: 'i-0good', Tags: { service: 'twins' } },
      { InstanceId: 'i-0metrics', Tags: { service: 'twins' } },
      { InstanceId: 'i-0bad', Tags: { service: 'twins' } },
    ],
    managedNodes: [
      {
        Id: 'i-0good',
        Data: application('amazon-ssm-agent', 'amazon-cloudwatch-agent'),
      },
      { Id: 'i-0metrics', Data: application('amazon-ssm-agent') },
      { Id: 'i-0bad', Data: application('amazon-ssm-agent') },
    ],
    metrics: [
      {
        Namespace: 'CWAgent',
        MetricName: 'mem_used_percent',
        Dimensions: [{ Name: 'InstanceId', Value: 'i-0metrics' }],
      },
      {
        Namespace: 'AWS/Lambda',
        MetricName: 'Invocations',
        Dimensions: [{ Name: 'FunctionName', Value: 'bad' }],
        Datapoints: [{ Timestamp: 'ago P1D', Sum: 7 }],
      },
    ],
    functions: [
      { FunctionName: 'good', Tags: { service: 'twins' } },
      { FunctionName: 'bad', Tags: { service: 'twins' } },
      { FunctionName: 'idle', Tags: { service: 'twins' } },
    ],
    logGroups: [
      {
        logGroupName: '/aws/lambda/good',
        retentionInDays: 365,
        Tags: { service: 'twins' },
      },
      {
        logGroupName: 'short',
        retentionInDays: 7,
        Tags: { service: 'twins' },
      },
    ],
    logResourcePolicies: [
      {
        policyName: 'dns',
        policyDocument: JSON.stringify({
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Service: 'route53.amazonaws.com' },
              Action: 'logs:PutLogEvents',
              Resource: '*',
            },
          ],
        }),
      },
    ],
  },
});
