import { Alarm } from 'backstage-plugin-aws-detective-controls-common';
import { AlarmRecord, Resource, Target } from '../../model';
import { assembleResource } from './assembleResource';
import { ConsoleLinks } from './ConsoleLinks';

/** A stored alarm as the API serves it, with the claimed resources that it watches. */
export function assembleAlarm(
  record: AlarmRecord & { target: Target; resources: Resource[] },
  links: ConsoleLinks,
): Alarm {
  return {
    arn: record.arn,
    name: record.name,
    kind: record.kind,
    state: record.state,
    stateUpdatedAt: record.stateUpdatedAt,
    actionsEnabled: record.actionsEnabled,
    actionCount: record.actionCount,
    metric: record.metric,
    accountId: record.target.accountId,
    region: record.target.region,
    resources: record.resources.map(resource =>
      assembleResource(resource, links),
    ),
    consoleUrl: links.alarm(record),
  };
}
