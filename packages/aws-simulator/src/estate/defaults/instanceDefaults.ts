import type { Instance } from '@aws-sdk/client-ec2';
import type { WithTags } from '../Estate';
import { stableId } from '../stableId';
import type { DefaultsContext } from './index';

/** An instance as RunInstances leaves it a minute later: running, with basic monitoring. */
export function instanceDefaults(
  instance: WithTags<Instance>,
  place: DefaultsContext,
): WithTags<Instance> {
  return {
    ImageId: `ami-${stableId(`${place.accountId}/${place.region}`, 17)}`,
    InstanceType: 'm6g.large',
    LaunchTime: new Date('2024-03-04T09:00:00Z'),
    Monitoring: { State: 'disabled' },
    State: { Code: 16, Name: 'running' },
    ...instance,
  };
}
