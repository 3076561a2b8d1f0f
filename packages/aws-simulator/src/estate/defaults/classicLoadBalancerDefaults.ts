import type { EstateClassicLoadBalancer } from '../Estate';
import { stableId } from '../stableId';
import type { DefaultsContext } from './index';

/** A Classic Load Balancer as CreateLoadBalancer leaves it. */
export function classicLoadBalancerDefaults(
  balancer: EstateClassicLoadBalancer,
  place: DefaultsContext,
): EstateClassicLoadBalancer {
  const { LoadBalancerName: name = '' } = balancer;
  const id = stableId(`${place.accountId}/${place.region}/${name}`, 8);
  return {
    DNSName: `${name}-${parseInt(id, 16)}.${place.region}.elb.amazonaws.com`,
    CreatedTime: new Date('2024-03-04T09:00:00Z'),
    Scheme: 'internet-facing',
    ...balancer,
    Attributes: {
      CrossZoneLoadBalancing: { Enabled: false },
      ConnectionDraining: { Enabled: false, Timeout: 300 },
      ConnectionSettings: { IdleTimeout: 60 },
      ...balancer.Attributes,
      AccessLog: { Enabled: false, ...balancer.Attributes?.AccessLog },
    },
  };
}
