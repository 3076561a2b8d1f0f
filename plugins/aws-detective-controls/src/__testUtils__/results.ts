import {
  ControlResult,
  ControlStatus,
  ResourceSummary,
} from 'backstage-plugin-aws-detective-controls-common';

/** The accounts of the fixtures. */
export const PROD = '111122223333';
export const SHARED = '222233334444';

/** A time so many hours before now: ISO 8601. */
export function hoursAgo(hours: number): string {
  return new Date(Date.now() - hours * 3_600_000).toISOString();
}

/** A bucket. */
export function bucket(name: string): ResourceSummary {
  return {
    arn: `arn:aws:s3:::${name}`,
    type: 'AWS::S3::Bucket',
    id: name,
    accountId: PROD,
    region: 'ap-northeast-1',
    consoleUrl: `https://s3.console.aws.amazon.com/s3/buckets/${name}`,
  };
}

/** A result with what differs from a pass of a bucket. */
export function result(
  controlId: string,
  status: ControlStatus,
  changes: Partial<ControlResult> = {},
): ControlResult {
  const resource =
    'resource' in changes ? changes.resource : bucket('payments-receipts');
  return {
    controlId,
    subject: resource?.arn ?? `account/${PROD}/ap-northeast-1`,
    status,
    stale: false,
    reason: {
      en: `The reason of ${controlId} (${status})`,
      ja: `${controlId} の理由 (${status})`,
    },
    evidence: [{ call: 's3:GetBucketLogging', takenAt: hoursAgo(0.1) }],
    accountId: PROD,
    region: 'ap-northeast-1',
    resource,
    inherited: false,
    ownerRef: 'group:default/team-payments',
    since: hoursAgo(12 * 24),
    evaluatedAt: hoursAgo(0.1),
    ...changes,
  };
}

/** An account's result that the entity sees. */
export function inherited(
  controlId: string,
  status: ControlStatus,
  changes: Partial<ControlResult> = {},
): ControlResult {
  return result(controlId, status, {
    resource: undefined,
    inherited: true,
    ownerRef: 'group:default/team-platform',
    ...changes,
  });
}

/** What a denied call leaves behind. */
export const DENIED = {
  kind: 'denied' as const,
  message: 'User is not authorized to perform config:SelectResourceConfig',
  action: 'config:SelectResourceConfig',
  code: 'AccessDeniedException',
  collector: 'config:compliance',
  accountId: SHARED,
};

/** Results of a service in middling order. */
export const RESULTS: ControlResult[] = [
  result('resource-no-open-critical-findings', 'fail', {
    resource: bucket('payments-exports'),
    since: hoursAgo(300),
  }),
  result('s3-server-access-logging-enabled', 'fail'),
  result('s3-server-access-logging-enabled', 'pass', {
    resource: bucket('payments-exports'),
  }),
  result('rds-instance-log-exports', 'pass', {
    stale: true,
    evaluatedAt: hoursAgo(72),
    resource: bucket('payments-db'),
    cause: { kind: 'throttled', message: 'Rate exceeded' },
  }),
  result('resource-has-alarm', 'pass'),
  result('resource-has-alarm', 'pass', {
    resource: bucket('payments-exports'),
  }),
  result('resource-config-compliant', 'unknown', {
    accountId: SHARED,
    cause: DENIED,
  }),
  result('vpc-flow-logs-enabled', 'not-applicable'),
  inherited('guardduty-detector-enabled', 'fail'),
  inherited('guardduty-eventbridge-rule', 'fail'),
  inherited('cloudtrail-multi-region-trail', 'pass', {
    subject: `account/${PROD}`,
    region: 'aws-global',
  }),
];
