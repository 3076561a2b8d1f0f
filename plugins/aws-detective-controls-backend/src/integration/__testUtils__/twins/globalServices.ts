import type { TwinPart } from '.';

const ACCOUNT = '111122223333';
const logGroup = (name: string) =>
  `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:${name}`;

/** Distributions with each kind of access logs and with none; zones with query logs and without. */
export const globalServiceTwins: TwinPart = () => ({
  // Not swept, so that no control of buckets asks for it.
  'eu-central-1': { buckets: [{ Name: 'twins-cdn' }] },
  // Judged with what this region has of them.
  'us-east-1': {
    configRecorders: [
      {
        name: 'default',
        recordingGroup: { allSupported: true },
        status: { recording: true, lastStatus: 'SUCCESS' },
      },
    ],
    detectors: [{ DetectorId: '34abc34d567e8fa901bc2d34e56789f0' }],
    securityHub: {},
    eventRules: [
      {
        Name: 'hub-to-triage',
        EventPattern: JSON.stringify({ source: ['aws.securityhub'] }),
        Targets: [
          {
            Id: '1',
            Arn: `arn:aws:lambda:us-east-1:${ACCOUNT}:function:triage`,
          },
        ],
      },
    ],
    distributions: [
      {
        Id: 'E0GOOD',
        Logging: { Enabled: true, Bucket: 'twins-cdn.s3.amazonaws.com' },
        Tags: { service: 'twins' },
      },
      { Id: 'E0VENDED', Tags: { service: 'twins' } },
      { Id: 'E0BAD', Tags: { service: 'twins' } },
    ],
    deliverySources: [
      {
        name: 'cdn',
        logType: 'ACCESS_LOGS',
        resourceArns: [`arn:aws:cloudfront::${ACCOUNT}:distribution/E0VENDED`],
      },
    ],
    deliveryDestinations: [
      {
        name: 'cdn',
        deliveryDestinationConfiguration: {
          destinationResourceArn: logGroup('cdn'),
        },
      },
    ],
    deliveries: [
      {
        id: 'cdn1',
        deliverySourceName: 'cdn',
        deliveryDestinationArn: `arn:aws:logs:us-east-1:${ACCOUNT}:delivery-destination:cdn`,
      },
    ],
    hostedZones: [
      { Id: 'Z0GOOD', Name: 'good.example', Tags: { service: 'twins' } },
      { Id: 'Z0BAD', Name: 'bad.example', Tags: { service: 'twins' } },
      { Id: 'Z0GONE', Name: 'gone.example', Tags: { service: 'twins' } },
      { Id: 'Z0PRIVATE', Name: 'internal', Config: { PrivateZone: true } },
    ],
    logGroups: [{ logGroupName: '/aws/route53/good.example' }],
    queryLoggingConfigs: [
      {
        HostedZoneId: 'Z0GOOD',
        CloudWatchLogsLogGroupArn: logGroup('/aws/route53/good.example'),
      },
      {
        HostedZoneId: 'Z0GONE',
        CloudWatchLogsLogGroupArn: logGroup('/aws/route53/gone.example'),
      },
    ],
  },
});
