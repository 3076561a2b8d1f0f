import {
  AlarmRecord,
  FindingRecord,
  isOk,
  Records,
  RuleRecord,
  ResourceName,
  Snapshot,
  Target,
  targetSubject,
} from '../../model';
import { guardDutySeverity, isOpen, securityHubSeverity } from './findings';
import { ResourceIndex } from './ResourceIndex';

/**
 * The rows beside the results: open findings, alarms, and what AWS Config rules
 * say, tied to the resources of the inventory. A kind whose reading failed, or
 * was not read, is undefined.
 */
export function buildRecords(snapshot: Snapshot): Records {
  const index = new ResourceIndex(snapshot.resources);
  const securityhub = securityHubRecords(snapshot, index);
  const guardduty = guardDutyRecords(snapshot, index);
  const alarms = alarmRecords(snapshot);
  const rules = ruleRecords(snapshot, index);
  return {
    findings: {
      ...(securityhub ? { securityhub } : {}),
      ...(guardduty ? { guardduty } : {}),
    },
    ...(alarms ? { alarms } : {}),
    ...(rules ? { rules } : {}),
  };
}

/**
 * What a finding is about: the resources that it names; where it names none of the
 * inventory, such as the account itself, the target, whose holder has the work then.
 */
function subjectsOf(
  finding: { resources: readonly ResourceName[] },
  index: ResourceIndex,
  target: Target,
): string[] {
  const named = index.named(finding.resources);
  return named.length ? named.map(({ arn }) => arn) : [targetSubject(target)];
}

function securityHubRecords(
  { readings, target }: Snapshot,
  index: ResourceIndex,
): FindingRecord[] | undefined {
  const reading = readings['securityhub:findings'];
  if (!reading || !isOk(reading)) {
    return undefined;
  }
  return uniqueBy(
    reading.value.filter(isOpen).map(finding => ({
      id: finding.id,
      source: 'securityhub' as const,
      product: finding.productName,
      title: finding.title,
      type: finding.securityControlId ?? finding.type,
      severity: securityHubSeverity(finding.severityLabel),
      workflowStatus: finding.workflowStatus,
      remediationUrl: finding.remediationUrl,
      createdAt: finding.createdAt,
      updatedAt: finding.updatedAt,
      resourceArns: subjectsOf(finding, index, target),
    })),
    ({ id }) => id,
  );
}

function guardDutyRecords(
  { readings, target }: Snapshot,
  index: ResourceIndex,
): FindingRecord[] | undefined {
  const reading = readings['guardduty:findings'];
  if (!reading || !isOk(reading)) {
    return undefined;
  }
  return uniqueBy(
    reading.value
      .filter(({ archived }) => !archived)
      .map(finding => ({
        id: finding.id,
        source: 'guardduty' as const,
        product: 'GuardDuty',
        title: finding.title,
        type: finding.type,
        severity: guardDutySeverity(finding.severity),
        workflowStatus: 'NEW',
        createdAt: finding.createdAt,
        updatedAt: finding.updatedAt,
        resourceArns: subjectsOf(finding, index, target),
      })),
    ({ id }) => id,
  );
}

function alarmRecords({
  readings,
  resources,
}: Snapshot): AlarmRecord[] | undefined {
  const reading = readings['cloudwatch:alarms'];
  if (!reading || !isOk(reading)) {
    return undefined;
  }
  const watches = new Map(resources.map(({ arn, watches: of }) => [arn, of]));
  return reading.value.map(alarm => {
    const metric = alarm.metrics.find(({ metricName }) => metricName);
    return {
      arn: alarm.arn,
      name: alarm.name,
      kind: alarm.kind,
      state: alarm.state,
      stateUpdatedAt: alarm.stateUpdatedAt,
      actionsEnabled: alarm.actionsEnabled,
      actionCount: alarm.alarmActions.length,
      metric: metric && [metric.namespace, metric.metricName].join(' ').trim(),
      resourceArns: watches.get(alarm.arn) ?? [],
    };
  });
}

function ruleRecords(
  { readings }: Snapshot,
  index: ResourceIndex,
): RuleRecord[] | undefined {
  const reading = readings['config:compliance'];
  if (!reading || !isOk(reading)) {
    return undefined;
  }
  return uniqueBy(
    reading.value.rows.flatMap(({ resourceType, resourceId, rules }) => {
      const resource = index.ofType(resourceType, resourceId);
      return resource
        ? rules.map(({ name, compliance }) => ({
            ruleName: name,
            compliance,
            resourceArn: resource.arn,
          }))
        : [];
    }),
    ({ ruleName, resourceArn }) => `${ruleName}\n${resourceArn}`,
  );
}

function uniqueBy<T>(items: T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map(item => [keyOf(item), item])).values()];
}
