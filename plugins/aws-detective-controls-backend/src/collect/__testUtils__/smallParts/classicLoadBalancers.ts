import { ok } from './ok';
import { SmallPart } from './SmallPart';

/** A Classic Load Balancer with access logs, and one without. */
export const classicLoadBalancersPart: SmallPart = {
  regions: {
    'eu-west-1': {
      classicLoadBalancers: [
        {
          LoadBalancerName: 'intranet',
          VPCId: 'vpc-0a1b2c3d4e5f60718',
          Attributes: {
            AccessLog: { Enabled: true, S3BucketName: 'payments-logs' },
          },
        },
        { LoadBalancerName: 'old' },
      ],
    },
  },
  values: {
    'elasticloadbalancing:classic-load-balancers': [
      {
        name: 'intranet',
        vpcId: 'vpc-0a1b2c3d4e5f60718',
        accessLog: ok({ enabled: true, bucket: 'payments-logs' }),
      },
      { name: 'old', accessLog: ok({ enabled: false }) },
    ],
  },
};
