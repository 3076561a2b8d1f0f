import { Reading } from '../Reading';
import { Declarations } from './CollectorDeclaration';

/** route53:ListHostedZones. */
export interface HostedZone {
  /** Such as `Z1D633PJN98FT9`, without the path that the API puts before it. */
  id: string;
  /** Without the dot at its end. */
  name: string;
  isPrivate: boolean;
}

/** route53:ListQueryLoggingConfigs. */
export interface QueryLoggingConfig {
  hostedZoneId: string;
  logGroupArn: string;
}

/** logs:DescribeLogGroups, of a log group that a query logging configuration names. */
export interface QueryLogGroup {
  /** As the configuration writes it. */
  arn: string;
  exists: Reading<boolean>;
}

/** What the collectors of this service read. */
export interface Route53Readings {
  'route53:hosted-zones': HostedZone[];
  'route53:query-logging-configs': QueryLoggingConfig[];
  'logs:query-log-groups': QueryLogGroup[];
}

/** What they call. */
export const route53Declarations: Declarations<Route53Readings> = {
  'route53:hosted-zones': {
    target: 'global',
    shared: true,
    list: [
      {
        operation: 'route53:ListHostedZones',
        action: 'route53:ListHostedZones',
      },
    ],
    types: ['AWS::Route53::HostedZone'],
  },
  'route53:query-logging-configs': {
    target: 'global',
    list: [
      {
        operation: 'route53:ListQueryLoggingConfigs',
        action: 'route53:ListQueryLoggingConfigs',
      },
    ],
  },
  'logs:query-log-groups': {
    target: 'global',
    list: [],
    each: [
      {
        operation: 'logs:DescribeLogGroups',
        action: 'logs:DescribeLogGroups',
      },
    ],
    buildsOn: ['route53:query-logging-configs'],
  },
};
