import { EventDataStore, isOk, Reading, Snapshot } from '../../model';
import { causeOf, evidence, isSwitchedOff } from '../judging';
import { cloudtrailCloudwatchLogs } from './cloudtrail-cloudwatch-logs';
import { Way, wayOf } from './judgeWays';
import { isCloudTrailTable } from './logTables';

/** The texts of the ways below. */
export const QUERY_REASONS = {
  'cloudtrail-table': {
    en: 'The table {{table}} in {{region}} reads CloudTrail logs.',
    ja: '{{region}} のテーブル {{table}} で CloudTrail ログを検索できます。',
  },
  'event-data-store': {
    en: 'The event data store {{store}} in {{region}} holds management events.',
    ja: '{{region}} のイベントデータストア {{store}} に管理イベントがあります。',
  },
  'lake-source': {
    en: 'Security Lake takes CloudTrail management events of the account in {{region}}.',
    ja: 'Security Lake が {{region}} でこのアカウントの CloudTrail 管理イベントを収集しています。',
  },
  'trail-log-group': {
    en: 'The trail {{trail}} sends its events to the log group {{group}}.',
    ja: '証跡 {{trail}} がイベントをロググループ {{group}} に送信しています。',
  },
} as const;

/** A table over CloudTrail's logs, in whichever region. */
export function cloudTrailTable(snapshot: Snapshot): Way {
  const collector = 'glue:account-tables';
  const call = 'glue:SearchTables';
  return wayOf({
    snapshot,
    collector,
    off: call,
    look: reading => {
      for (const { region, tables } of reading.value) {
        const found = isOk(tables) && tables.value.find(isCloudTrailTable);
        if (found) {
          const table = `${found.database}.${found.name}`;
          const { inputFormat, location } = found;
          const facts = evidence(call, tables, {
            region,
            table,
            InputFormat: inputFormat,
            Location: location,
          });
          const params = { table, region };
          return {
            found: true,
            reason: 'cloudtrail-table',
            params,
            evidence: [facts],
          };
        }
      }
      return absentIn(
        reading.value.map(({ region, tables }) => ({ region, list: tables })),
        collector,
        counts =>
          evidence(call, reading, { ...counts, 'tables over CloudTrail': 0 }),
      );
    },
  });
}

/** An event data store that takes in management events, in whichever region. */
export function eventDataStore(snapshot: Snapshot): Way {
  const collector = 'cloudtrail:event-data-stores';
  const call = 'cloudtrail:GetEventDataStore';
  return wayOf({
    snapshot,
    collector,
    off: 'cloudtrail:ListEventDataStores',
    look: reading => {
      for (const { region, stores } of reading.value) {
        const store = isOk(stores) && stores.value.find(takesManagementEvents);
        if (store && isOk(store.details)) {
          const { status, isMultiRegion, eventCategories } =
            store.details.value;
          const facts = evidence(call, store.details, {
            region,
            EventDataStoreArn: store.arn,
            Status: status,
            MultiRegionEnabled: isMultiRegion,
            eventCategory: eventCategories.join(', '),
          });
          const params = { store: store.name, region };
          return {
            found: true,
            reason: 'event-data-store',
            params,
            evidence: [facts],
          };
        }
      }
      return absentIn(
        reading.value.flatMap(({ region, stores }) => [
          { region, list: stores },
          ...(isOk(stores) ? stores.value : []).map(({ details }) => ({
            region,
            list: details as Reading<unknown>,
          })),
        ]),
        collector,
        () =>
          evidence('cloudtrail:ListEventDataStores', reading, {
            regions: reading.value.length,
            'enabled stores of management events': 0,
          }),
      );
    },
  });
}

function takesManagementEvents({ details }: EventDataStore): boolean {
  return (
    isOk(details) &&
    details.value.status === 'ENABLED' &&
    details.value.eventCategories.includes('Management')
  );
}

/** Security Lake takes the account's management events, in whichever region. */
export function lakeSource(snapshot: Snapshot): Way {
  const call = 'securitylake:ListLogSources';
  return wayOf({
    snapshot,
    collector: 'securitylake:account-log-sources',
    off: call,
    look: reading => {
      const source = reading.value.find(
        ({ accountId, sourceNames }) =>
          accountId === snapshot.target.accountId &&
          sourceNames.includes('CLOUD_TRAIL_MGMT'),
      );
      const facts = evidence(call, reading, {
        sourceName: 'CLOUD_TRAIL_MGMT',
        region: source?.region ?? 'none',
      });
      return source
        ? {
            found: true,
            reason: 'lake-source',
            params: { region: source.region },
            evidence: [facts],
          }
        : { found: false, evidence: [facts] };
    },
  });
}

/** A trail that covers the account sends its events to CloudWatch Logs: a control of its own. */
export function trailLogGroup(snapshot: Snapshot): Way {
  const [verdict] = cloudtrailCloudwatchLogs.evaluate(snapshot).verdicts;
  const { status, cause, evidence: facts, reason } = verdict;
  if (status === 'pass') {
    const { params } = reason;
    return { found: true, reason: 'trail-log-group', params, evidence: facts };
  }
  return cause
    ? { found: undefined, cause, evidence: facts }
    : { found: false, evidence: facts };
}

/** Nothing was found: not to be known while any part could not be read. */
function absentIn(
  parts: readonly { region: string; list: Reading<unknown> }[],
  collector: 'glue:account-tables' | 'cloudtrail:event-data-stores',
  facts: (counts: { regions: number }) => ReturnType<typeof evidence>,
): Way {
  for (const { region, list } of parts) {
    if (!isOk(list) && !isSwitchedOff(list)) {
      const cause = causeOf(list, collector);
      return {
        found: undefined,
        evidence: [],
        cause: { ...cause, message: `${region}: ${cause.message}` },
      };
    }
  }
  return { found: false, evidence: [facts({ regions: parts.length })] };
}
