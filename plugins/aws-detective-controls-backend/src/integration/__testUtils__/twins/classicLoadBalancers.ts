import type { TwinPart } from '.';

/** A Classic Load Balancer with access logs, and one without. */
export const classicLoadBalancerTwins: TwinPart = () => ({
  'eu-west-1': {
    classicLoadBalancers: [
      {
        LoadBalancerName: 'classic-good',
        Attributes: {
          AccessLog: { Enabled: true, S3BucketName: 'twins-logs' },
        },
        Tags: { service: 'twins' },
      },
      { LoadBalancerName: 'classic-bad', Tags: { service: 'twins' } },
    ],
  },
});
