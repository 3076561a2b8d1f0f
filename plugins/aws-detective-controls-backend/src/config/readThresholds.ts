import {
  FINDING_SEVERITIES,
  FindingSeverity,
} from 'backstage-plugin-aws-detective-controls-common';
import { ConfigNode } from './ConfigNode';
import { ThresholdsConfig } from './PluginConfig';
import { readOneOf } from './readOneOf';

const HOUR_SECONDS = 60 * 60;
const DAY_SECONDS = 24 * HOUR_SECONDS;
/** A hundred years. */
const MOST_DAYS = 36_500;

/**
 * Reads what controls take for enough.
 *
 * @param severities - of the findings that are read: no other can be judged
 */
export function readThresholds(
  node: ConfigNode,
  severities: readonly FindingSeverity[],
): ThresholdsConfig {
  const {
    findingSeverity,
    findingAge,
    logRetentionDays,
    logRetentionMaximumDays,
    alarmCoveragePercent,
    alarmDataGrace,
  } = node.object([
    'findingSeverity',
    'findingAge',
    'logRetentionDays',
    'logRetentionMaximumDays',
    'alarmCoveragePercent',
    'alarmDataGrace',
  ]);
  const minimumDays = logRetentionDays.wholeNumber(1, MOST_DAYS) ?? 365;
  const maximumDays = logRetentionMaximumDays.wholeNumber(1, MOST_DAYS);
  if (maximumDays !== undefined && maximumDays < minimumDays) {
    logRetentionMaximumDays.reject(
      `takes at least ${logRetentionDays.path} (${minimumDays})`,
    );
  }
  const severity = readOneOf(findingSeverity, FINDING_SEVERITIES) ?? 'HIGH';
  const unread = FINDING_SEVERITIES.slice(
    0,
    FINDING_SEVERITIES.indexOf(severity),
  )
    .concat(severity)
    .filter(of => !severities.includes(of));
  if (unread.length > 0) {
    findingSeverity.reject(
      `takes a severity down to which findings are read: add ${unread.join(
        ', ',
      )} to awsDetectiveControls.findings.severities`,
    );
  }
  return {
    findings: {
      severity,
      ageDays: (findingAge.seconds(0) ?? 0) / DAY_SECONDS,
    },
    logRetention: { minimumDays, maximumDays },
    recommendedAlarms: {
      minimumCoverage: alarmCoveragePercent.wholeNumber(1, 100) ?? 100,
    },
    alarmData: {
      graceHours: (alarmDataGrace.seconds(0) ?? DAY_SECONDS) / HOUR_SECONDS,
    },
  };
}
