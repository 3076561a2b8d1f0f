import { Account, Estate } from './Estate';
import { isRelativeTime, resolveTime } from './resolveTime';

/** Members that the SDK gives as dates; every other time is ISO 8601 text. */
const DATES: ReadonlySet<string> = new Set([
  'AlarmConfigurationUpdatedTimestamp',
  'AutomaticRestartTime',
  'ClusterCreateTime',
  'CreatedTime',
  'CreationDate',
  'CreationTime',
  'Date',
  'InstanceCreateTime',
  'InvitedTime',
  'LastModifiedTime',
  'LastUpdateTime',
  'LastUpdatedTime',
  'LatestCloudWatchLogsDeliveryTime',
  'LatestDeliveryTime',
  'LatestDigestDeliveryTime',
  'LatestNotificationTime',
  'LatestRestorableTime',
  'LaunchTime',
  'StartLoggingTime',
  'StateTransitionedTimestamp',
  'StateUpdatedTimestamp',
  'StopLoggingTime',
  'Timestamp',
  'UpdatedTime',
  'lastStartTime',
  'lastStatusChangeTime',
  'lastStopTime',
]);

/** Text of people, in which `ago` is a word. */
const PROSE: ReadonlySet<string> = new Set([
  'AlarmDescription',
  'Description',
  'StateReason',
  'Title',
]);

function walk(
  holder: Record<string, unknown> | unknown[],
  path: string,
  now: Date,
  problems: string[],
): void {
  for (const [key, value] of Object.entries(holder)) {
    const at = Array.isArray(holder) ? `${path}[${key}]` : `${path}.${key}`;
    if (
      typeof value === 'object' &&
      value !== null &&
      !(value instanceof Date)
    ) {
      if (key !== 'Tags') {
        walk(value as Record<string, unknown>, at, now, problems);
      }
    } else if (typeof value === 'string') {
      const isDate = DATES.has(key);
      if (isDate || (isRelativeTime(value) && !PROSE.has(key))) {
        const time = resolveTime(value, now);
        if (!time) {
          problems.push(
            `${at}: ${value} is no time: give ISO 8601, or a time before the start such as "ago P12D"`,
          );
        } else {
          (holder as Record<string, unknown>)[key] = isDate
            ? time
            : time.toISOString();
        }
      }
    }
  }
}

/**
 * Puts dates in place of the times of what the regions hold.
 *
 * @param estate - is changed
 * @returns what is no time
 */
export function resolveTimes(estate: Estate, now: Date): string[] {
  const problems: string[] = [];
  estate.accounts.forEach((account: Account, index) => {
    walk(
      account.regions as Record<string, unknown>,
      `accounts[${index}].regions`,
      now,
      problems,
    );
  });
  return problems;
}
