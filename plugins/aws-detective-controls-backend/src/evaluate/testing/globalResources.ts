import { Distribution, HostedZone } from '../../model';
import { ok, TARGET } from './snapshot';

/** ARN of the distribution of `www.example.com`. */
export const DISTRIBUTION_ARN = `arn:aws:cloudfront::${TARGET.accountId}:distribution/E1ABC`;
/** ARN of the hosted zone of `example.com`. */
export const ZONE_ARN = 'arn:aws:route53:::hostedzone/Z1ABC';

/** One that keeps no logs. */
export function distribution(over: Partial<Distribution> = {}): Distribution {
  return {
    id: 'E1ABC',
    arn: DISTRIBUTION_ARN,
    domainNames: ['www.example.com', 'd111111abcdef8.cloudfront.net'],
    realtimeLogConfigArns: [],
    logging: ok({ enabled: false }),
    ...over,
  };
}

/** A public one. */
export function hostedZone(over: Partial<HostedZone> = {}): HostedZone {
  return { id: 'Z1ABC', name: 'example.com', isPrivate: false, ...over };
}
