import { CloudWatchAlarm, isOk, OkReading, Resource } from '../../model';
import { hasMetrics, UNRESOLVED_NAMESPACES } from '../inventory';
import {
  causeOf,
  concluded,
  evidence,
  judgeInventory,
  nameList,
  needed,
  notSeen,
  unknown,
} from '../judging';
import { defineControl } from '../metadata';

/** Every resource that publishes metrics is watched by an alarm. */
export const resourceHasAlarm = defineControl({
  id: 'resource-has-alarm',
  title: {
    en: 'The resource has at least one CloudWatch alarm',
    ja: 'リソースに少なくとも 1 つの CloudWatch アラームがある',
  },
  bestPractice: 'SEC04-BP04',
  currentBestPractice: 'SEC04-BP03',
  step: 'BP04-S2',
  signal: 'alarms',
  severity: 'medium',
  tier: 'core',
  scope: 'resource',
  resourceTypes: ['*'],
  summary: {
    en: 'Create an alarm on a metric of the resource.',
    ja: 'リソースのメトリクスにアラームを作成します。',
  },
  servicePage: {
    label: {
      en: 'Using Amazon CloudWatch alarms',
      ja: 'Amazon CloudWatch アラームの使用',
    },
    url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Alarms.html',
  },
  equivalents: {
    securityHub: [],
    configRules: ['CLOUDWATCH_ALARM_RESOURCE_CHECK'],
  },
  needs: ['cloudwatch:alarms'],
  inventory: true,
  reasons: {
    watched: {
      en: '{{count}} alarm(s) watch the resource.',
      ja: '{{count}} 個のアラームがこのリソースを監視しています。',
    },
    'not-watched': {
      en: 'No alarm watches the resource.',
      ja: 'このリソースを監視するアラームがありません。',
    },
    'no-metric': {
      en: 'No alarm is asked of resources of type {{type}}.',
      ja: 'タイプ {{type}} のリソースにはアラームを求めていません。',
    },
  },
  evaluate(snapshot) {
    const alarms = needed(snapshot, 'cloudwatch:alarms');
    const watchers = alarmsByResource(snapshot.resources);
    return judgeInventory(snapshot, resource => {
      if (!hasMetrics(resource.type)) {
        const params = { type: resource.type };
        return concluded('not-applicable', 'no-metric', [], params);
      }
      if (!isOk(alarms)) {
        return unknown(causeOf(alarms, 'cloudwatch:alarms'));
      }
      const names = watchers.get(resource.arn) ?? [];
      const facts = [
        evidence('cloudwatch:DescribeAlarms', alarms, {
          'alarms on the resource': names.length,
          AlarmName: names.length ? nameList(names) : undefined,
        }),
      ];
      if (names.length) {
        const params = { count: names.length };
        return concluded('pass', 'watched', facts, params);
      }
      if (!resource.seen) {
        return unknown(notSeen(resource.arn), facts);
      }
      return mayBeWatched(resource, alarms)
        ? unknown(unresolved(resource), facts)
        : concluded('fail', 'not-watched', facts);
    });
  },
});

function alarmsByResource(
  resources: readonly Resource[],
): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { id, watches = [] } of resources) {
    for (const arn of watches) {
      const known = names.get(arn);
      if (known) {
        known.push(id);
      } else {
        names.set(arn, [id]);
      }
    }
  }
  return names;
}

function mayBeWatched(
  { type }: Resource,
  alarms: OkReading<CloudWatchAlarm[]>,
): boolean {
  const namespaces = UNRESOLVED_NAMESPACES[type] ?? [];
  return alarms.value.some(({ metrics }) =>
    metrics.some(({ namespace }) => namespaces.includes(namespace ?? '')),
  );
}

function unresolved({ arn, type }: Resource) {
  return {
    kind: 'insufficient-data' as const,
    message: `Alarms name resources of type ${type} by something that ${arn} does not hold`,
    collector: 'cloudwatch:alarms',
  };
}
