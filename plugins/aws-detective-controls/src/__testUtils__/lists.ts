import {
  Alarm,
  ClaimedResource,
  Finding,
  RuleCompliance,
  TargetList,
} from 'backstage-plugin-aws-detective-controls-common';
import { bucket, hoursAgo, PROD, SHARED } from './results';

/** Open findings. */
export const FINDINGS: Finding[] = [
  {
    id: 'finding-1',
    source: 'securityhub',
    product: 'Inspector',
    title: 'A critical weakness in payments-exports',
    type: 'Software and Configuration Checks',
    severity: 'CRITICAL',
    workflowStatus: 'NEW',
    accountId: PROD,
    region: 'ap-northeast-1',
    resources: [bucket('payments-exports')],
    createdAt: hoursAgo(300),
    updatedAt: hoursAgo(3),
    consoleUrl: 'https://console.aws.amazon.com/securityhub/home#/findings',
    // A product can write anything here; this must not become a link.
    remediationUrl: ['javascript', 'alert(1)'].join(':'),
  },
  {
    id: 'finding-2',
    source: 'guardduty',
    product: 'GuardDuty',
    title: 'Unusual reads of payments-receipts',
    severity: 'MEDIUM',
    workflowStatus: 'NEW',
    accountId: PROD,
    region: 'ap-northeast-1',
    resources: [bucket('payments-receipts')],
    createdAt: hoursAgo(30),
    updatedAt: hoursAgo(2),
  },
];

/** Alarms: one in alarm, one without any action. */
export const ALARMS: Alarm[] = [
  {
    arn: `arn:aws:cloudwatch:ap-northeast-1:${PROD}:alarm:payments-5xx`,
    name: 'payments-5xx',
    kind: 'metric',
    state: 'ALARM',
    stateUpdatedAt: hoursAgo(1),
    actionsEnabled: true,
    actionCount: 1,
    metric: 'AWS/S3 5xxErrors',
    accountId: PROD,
    region: 'ap-northeast-1',
    resources: [bucket('payments-receipts')],
  },
  {
    arn: `arn:aws:cloudwatch:ap-northeast-1:${PROD}:alarm:payments-size`,
    name: 'payments-size',
    kind: 'metric',
    state: 'OK',
    actionsEnabled: true,
    actionCount: 0,
    accountId: PROD,
    region: 'ap-northeast-1',
    resources: [bucket('payments-exports')],
  },
];

/** What AWS Config rules say. */
export const RULES: RuleCompliance[] = [
  {
    ruleName: 's3-bucket-logging-enabled',
    compliance: 'NON_COMPLIANT',
    accountId: PROD,
    region: 'ap-northeast-1',
    resource: bucket('payments-receipts'),
  },
  {
    ruleName: 's3-bucket-ssl-requests-only',
    compliance: 'COMPLIANT',
    accountId: PROD,
    region: 'ap-northeast-1',
    resource: bucket('payments-receipts'),
  },
];

/** Claimed resources. */
export const RESOURCES: ClaimedResource[] = [
  {
    resource: bucket('payments-receipts'),
    tags: { service: 'payments' },
    claims: [
      { by: 'tags', source: 'aws.amazon.com/tags', value: 'service=payments' },
    ],
  },
  {
    resource: bucket('payments-exports'),
    tags: {},
    claims: [
      {
        by: 'arn',
        source: 'aws.amazon.com/arn',
        value: 'arn:aws:s3:::payments-*',
      },
    ],
  },
];

/** Three targets: one fine, one with a denied collector, one not enabled. */
export const TARGETS: TargetList = {
  progress: {
    targets: 3,
    done: 2,
    running: [{ accountId: SHARED, region: 'ap-northeast-1' }],
  },
  discoveryFailures: [],
  items: [
    {
      accountId: PROD,
      accountName: 'payments-prod',
      region: 'ap-northeast-1',
      ownerRef: 'group:default/team-platform',
      state: 'done',
      lastFinishedAt: hoursAgo(0.2),
      lastSuccessAt: hoursAgo(0.2),
      stale: false,
      calls: 14,
      collectors: [
        {
          collector: 'ec2:vpcs',
          status: 'ok',
          takenAt: hoursAgo(0.2),
          lastSuccessAt: hoursAgo(0.2),
          calls: { DescribeVpcs: 2 },
          durationMs: 340,
        },
      ],
    },
    {
      accountId: PROD,
      accountName: 'payments-prod',
      region: 'ap-south-2',
      ownerRef: 'group:default/team-platform',
      state: 'region-disabled',
      stale: false,
      calls: 1,
      collectors: [],
    },
    {
      accountId: SHARED,
      region: 'ap-northeast-1',
      state: 'running',
      progress: { done: 3, of: 11, current: 'config:compliance' },
      lastFinishedAt: hoursAgo(1),
      stale: false,
      calls: 9,
      collectors: [
        {
          collector: 'ec2:vpcs',
          status: 'ok',
          takenAt: hoursAgo(1),
          lastSuccessAt: hoursAgo(1),
          calls: { DescribeVpcs: 1 },
          durationMs: 210,
        },
        {
          collector: 'config:compliance',
          status: 'denied',
          cause: {
            kind: 'denied',
            message: 'User is not authorized',
            action: 'config:SelectResourceConfig',
            code: 'AccessDeniedException',
            at: hoursAgo(1),
          },
          takenAt: hoursAgo(1),
          calls: { SelectResourceConfig: 1 },
          durationMs: 90,
        },
      ],
    },
  ],
};
