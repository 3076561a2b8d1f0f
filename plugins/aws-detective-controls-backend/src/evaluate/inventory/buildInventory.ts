import { describeArn } from 'backstage-plugin-aws-detective-controls-common';
import {
  GLOBAL_REGION,
  isOk,
  Readings,
  Resource,
  TaggedResource,
  Target,
} from '../../model';
import { indexAlarms } from './alarmIndex';
import { isListRead, listedResources, resourceOfArn } from './listedResources';

/**
 * Every resource of a target that is known: those of the lists, those of the
 * tagging API, and those that claims name by their ARN (with `seen: false` where
 * no list shows them).
 *
 * The list of a type stands over the tagging API, which keeps what was deleted
 * for a while.
 *
 * @param declaredArns - whole ARNs that claims name; those of other accounts and
 *   regions are left out. The ARN of a bucket or a hosted zone tells neither: it
 *   counts only while the target's own ones cannot be listed
 */
export function buildInventory(
  target: Target,
  readings: Readings,
  declaredArns: readonly string[],
): Resource[] {
  const inventory = new Map<string, Resource>();
  for (const resource of listedResources(target, readings)) {
    inventory.set(resource.arn, resource);
  }

  for (const { arn, tags } of taggedResources(readings)) {
    const resource = resourceOfArn(target, arn, { seen: true, tags });
    const known = resource && inventory.get(resource.arn);
    if (known) {
      const name = known.name ?? tags.Name;
      inventory.set(known.arn, {
        ...known,
        ...(name ? { name } : {}),
        tags: { ...known.tags, ...tags },
      });
    } else if (resource && !isListRead(readings, resource.type)) {
      inventory.set(resource.arn, resource);
    }
  }

  for (const arn of declaredArns) {
    const resource = resourceOfArn(target, arn, { seen: false });
    if (
      resource &&
      !inventory.has(resource.arn) &&
      belongsTo(target, readings, arn)
    ) {
      inventory.set(resource.arn, resource);
    }
  }

  const alarms = readings['cloudwatch:alarms'];
  if (alarms && isOk(alarms)) {
    const flowLogs = readings['ec2:flow-logs'];
    const watches = indexAlarms(
      alarms.value,
      [...inventory.values()],
      flowLogs && isOk(flowLogs) ? flowLogs.value : [],
    );
    for (const [arn, watched] of watches) {
      const alarm = inventory.get(arn);
      if (alarm) {
        inventory.set(arn, { ...alarm, watches: watched });
      }
    }
  }
  return [...inventory.values()];
}

/** A target has one of these readings: the one of its kind. */
function taggedResources(readings: Readings): readonly TaggedResource[] {
  return [readings['tag:resources'], readings['tag:global-resources']].flatMap(
    reading => (reading && isOk(reading) ? reading.value : []),
  );
}

function belongsTo(target: Target, readings: Readings, arn: string): boolean {
  const described = describeArn(arn);
  if (!described || described.partition !== target.partition) {
    return false;
  }
  const { accountId, region, type } = described;
  if (accountId && accountId !== target.accountId) {
    return false;
  }
  if (region) {
    return region === target.region;
  }
  const isGlobal = type !== 'AWS::S3::Bucket';
  if (isGlobal !== (target.region === GLOBAL_REGION)) {
    return false;
  }
  return accountId !== '' || !type || !isListRead(readings, type);
}
