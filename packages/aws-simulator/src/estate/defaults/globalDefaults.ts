import type { QueryLoggingConfig } from '@aws-sdk/client-route-53';
import { arn } from '../arns';
import type { EstateDistribution, EstateHostedZone } from '../Estate';
import { stableId, stableUuid } from '../stableId';
import type { DefaultsContext } from './index';

const ID = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** CloudFront says of each of its lists how long it is. */
function counted<T extends { Quantity?: number; Items?: unknown[] }>(
  list: T | undefined,
): T & { Quantity: number } {
  const { Quantity = list?.Items?.length ?? 0 } = list ?? {};
  return { ...(list ?? ({} as T)), Quantity };
}

/** A distribution as CreateDistribution leaves it, deployed, without logs. */
export function distributionDefaults(
  distribution: EstateDistribution,
  place: DefaultsContext,
): EstateDistribution {
  const { Id: id = '' } = distribution;
  return {
    ARN: arn(place, 'cloudfront', `distribution/${id}`, { region: false }),
    ETag: `E${stableId(`${id}/etag`, 12, ID)}`,
    Status: 'Deployed',
    LastModifiedTime: new Date('2024-03-04T09:00:00Z'),
    DomainName: `d${stableId(id, 13)}.cloudfront.net`,
    Comment: '',
    PriceClass: 'PriceClass_All',
    Enabled: true,
    Staging: false,
    ...distribution,
    Aliases: counted(distribution.Aliases),
    CacheBehaviors: counted(distribution.CacheBehaviors),
    Origins: counted(distribution.Origins),
    DefaultCacheBehavior: {
      TargetOriginId: 'origin',
      ViewerProtocolPolicy: 'redirect-to-https',
      ...distribution.DefaultCacheBehavior,
    },
    Logging: {
      Enabled: false,
      IncludeCookies: false,
      Bucket: '',
      Prefix: '',
      ...distribution.Logging,
    },
  };
}

/** A hosted zone as CreateHostedZone leaves it: public. */
export function hostedZoneDefaults(
  zone: EstateHostedZone,
  place: DefaultsContext,
): EstateHostedZone {
  const { Name: name = '' } = zone;
  const id = stableId(`${place.accountId}/${name}`, 20, ID);
  return {
    CallerReference: stableUuid(`${place.accountId}/${name}`),
    ResourceRecordSetCount: 2,
    ...zone,
    Id: `/hostedzone/${(zone.Id ?? `Z${id}`).replace('/hostedzone/', '')}`,
    Name: name.endsWith('.') ? name : `${name}.`,
    Config: { PrivateZone: false, ...zone.Config },
  };
}

/** A query logging configuration, with an id. */
export function queryLoggingDefaults(
  config: Partial<QueryLoggingConfig>,
  place: DefaultsContext,
): Partial<QueryLoggingConfig> {
  return {
    Id: stableUuid(`${place.accountId}/${config.HostedZoneId}`),
    ...config,
  };
}
