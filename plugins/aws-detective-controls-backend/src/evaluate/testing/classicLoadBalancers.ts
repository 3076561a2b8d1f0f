import { ClassicLoadBalancer } from '../../model';
import { ok, TARGET } from './snapshot';

const { accountId, region } = TARGET;

/** ARN of the Classic Load Balancer `intranet`. */
export const CLB_ARN = `arn:aws:elasticloadbalancing:${region}:${accountId}:loadbalancer/intranet`;

/** One that keeps no logs. */
export function classicLoadBalancer(
  over: Partial<ClassicLoadBalancer> = {},
): ClassicLoadBalancer {
  return {
    name: 'intranet',
    vpcId: 'vpc-1',
    accessLog: ok({ enabled: false }),
    ...over,
  };
}
