import { arn } from '../arns';
import type { EstateLoadBalancer } from '../Estate';
import { stableId } from '../stableId';
import type { DefaultsContext } from './index';

const COMMON = {
  'access_logs.s3.enabled': 'false',
  'access_logs.s3.bucket': '',
  'access_logs.s3.prefix': '',
  'deletion_protection.enabled': 'false',
};

/** The attributes of a new load balancer, by type; values are AWS's defaults. */
const ATTRIBUTES: Record<string, Record<string, string>> = {
  application: {
    ...COMMON,
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
  network: {
    ...COMMON,
    'load_balancing.cross_zone.enabled': 'false',
    'dns_record.client_routing_policy': 'any_availability_zone',
    'zonal_shift.config.enabled': 'false',
  },
  gateway: {
    'deletion_protection.enabled': 'false',
    'load_balancing.cross_zone.enabled': 'false',
  },
};

const KINDS: Record<string, string> = {
  application: 'app',
  network: 'net',
  gateway: 'gwy',
};

/** A load balancer as CreateLoadBalancer leaves it, in service. */
export function loadBalancerDefaults(
  balancer: EstateLoadBalancer,
  place: DefaultsContext,
): EstateLoadBalancer {
  const { LoadBalancerName: name = '', Type: type = 'application' } = balancer;
  const id = stableId(`${place.accountId}/${place.region}/${name}`, 16);
  return {
    LoadBalancerArn: arn(
      place,
      'elasticloadbalancing',
      `loadbalancer/${KINDS[type]}/${name}/${id}`,
    ),
    DNSName: `${name}-${parseInt(id.slice(0, 8), 16)}.${
      place.region
    }.elb.amazonaws.com`,
    CreatedTime: new Date('2024-03-04T09:00:00Z'),
    Scheme: 'internet-facing',
    State: { Code: 'active' },
    Type: type,
    IpAddressType: 'ipv4',
    ...balancer,
    Attributes: { ...ATTRIBUTES[type], ...balancer.Attributes },
  };
}
