import type { AggregationAuthorization } from '@aws-sdk/client-config-service';
import { arn } from '../arns';
import type { EstateConfigAggregator, WithTags } from '../Estate';
import { stableId } from '../stableId';
import type { DefaultsContext } from './index';

const CREATED = new Date('2024-03-04T09:00:00Z');

/** An aggregator as PutConfigurationAggregator leaves it. */
export function configAggregatorDefaults(
  aggregator: EstateConfigAggregator,
  place: DefaultsContext,
): EstateConfigAggregator {
  const { accountId, region } = place;
  const name = aggregator.ConfigurationAggregatorName;
  const id = stableId(`${accountId}/${region}/aggregator/${name}`, 8);
  return {
    ConfigurationAggregatorArn: arn(
      place,
      'config',
      `config-aggregator/config-aggregator-${id}`,
    ),
    CreationTime: CREATED,
    LastUpdatedTime: CREATED,
    ...aggregator,
  };
}

/** An authorization as PutAggregationAuthorization leaves it. */
export function aggregationAuthorizationDefaults(
  authorization: WithTags<AggregationAuthorization>,
  place: DefaultsContext,
): WithTags<AggregationAuthorization> {
  const { AuthorizedAccountId: account, AuthorizedAwsRegion: region } =
    authorization;
  return {
    AggregationAuthorizationArn: arn(
      place,
      'config',
      `aggregation-authorization/${account}/${region}`,
    ),
    CreationTime: CREATED,
    ...authorization,
  };
}
