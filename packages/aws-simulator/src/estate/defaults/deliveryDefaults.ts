import type {
  Delivery,
  DeliveryDestination,
  DeliveryDestinationType,
  DeliverySource,
} from '@aws-sdk/client-cloudwatch-logs';
import { arn } from '../arns';
import type { WithTags } from '../Estate';
import { stableId } from '../stableId';
import type { DefaultsContext } from './index';

/** A delivery source as PutDeliverySource leaves it: AWS gives no `status` to one that is active. */
export function deliverySourceDefaults(
  source: WithTags<DeliverySource>,
  place: DefaultsContext,
): WithTags<DeliverySource> {
  return {
    arn: arn(place, 'logs', `delivery-source:${source.name}`),
    service: source.resourceArns?.[0]?.split(':')[2],
    ...source,
  };
}

function destinationType(
  resourceArn: string | undefined,
): DeliveryDestinationType {
  switch (resourceArn?.split(':')[2]) {
    case 's3':
      return 'S3';
    case 'firehose':
      return 'FH';
    case 'xray':
      return 'XRAY';
    default:
      return 'CWL';
  }
}

/** A delivery destination as PutDeliveryDestination leaves it. */
export function deliveryDestinationDefaults(
  destination: WithTags<DeliveryDestination>,
  place: DefaultsContext,
): WithTags<DeliveryDestination> {
  return {
    arn: arn(place, 'logs', `delivery-destination:${destination.name}`),
    deliveryDestinationType: destinationType(
      destination.deliveryDestinationConfiguration?.destinationResourceArn,
    ),
    ...destination,
  };
}

/** A delivery as CreateDelivery leaves it. */
export function deliveryDefaults(
  delivery: WithTags<Delivery>,
  place: DefaultsContext,
): WithTags<Delivery> {
  const id =
    delivery.id ??
    stableId(
      `${place.accountId}/${place.region}/${delivery.deliverySourceName}/${delivery.deliveryDestinationArn}`,
      16,
      'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
    );
  return {
    arn: arn(place, 'logs', `delivery:${id}`),
    ...delivery,
    id,
  };
}
