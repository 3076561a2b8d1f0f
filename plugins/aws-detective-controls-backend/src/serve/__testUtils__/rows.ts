import { EntityClaims, Resource, Target } from '../../model';
import {
  PostureRows,
  ResultCount,
  StoredResult,
  StoredTarget,
} from '../../store/Store';

/** The time of the tests. */
export const NOW = '2026-03-01T12:00:00.000Z';

export const ENTITY_REF = 'component:default/payments-api';

export const TARGET: Target = {
  accountId: '111122223333',
  region: 'eu-west-1',
  partition: 'aws',
};

/** What the mapper keeps of the entity of the tests. */
export function claims(overrides: Partial<EntityClaims> = {}): EntityClaims {
  return {
    entityRef: ENTITY_REF,
    kind: 'component',
    namespace: 'default',
    name: 'payments-api',
    ownerRef: 'group:default/payments',
    rules: [
      {
        by: 'account',
        source: 'aws.amazon.com/account-id',
        value: '111122223333',
        accountId: '111122223333',
      },
    ],
    warnings: [],
    ...overrides,
  };
}

/** The rows of an entity of which nothing is known. */
export function noRows(overrides: Partial<PostureRows> = {}): PostureRows {
  return {
    resources: 0,
    accounts: [],
    counts: [],
    openFindings: {
      counts: { CRITICAL: 0, HIGH: 0, MEDIUM: 0, LOW: 0, INFORMATIONAL: 0 },
    },
    doFirst: [],
    dueGaps: [],
    waivers: [],
    notAssessed: [],
    sweep: { targets: 0, swept: 0, running: 0 },
    shownArns: [],
    ...overrides,
  };
}

/** One passing result of a VPC, unless told. */
export function count(overrides: Partial<ResultCount> = {}): ResultCount {
  return {
    controlId: 'vpc-flow-logs-enabled',
    status: 'pass',
    stale: false,
    inherited: false,
    waived: false,
    count: 1,
    oldestEvaluatedAt: '2026-03-01T11:30:00.000Z',
    ...overrides,
  };
}

export function resource(overrides: Partial<Resource> = {}): Resource {
  return {
    arn: 'arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-0a1b2c3d',
    type: 'AWS::EC2::VPC',
    id: 'vpc-0a1b2c3d',
    aliases: [],
    name: 'payments',
    accountId: '111122223333',
    region: 'eu-west-1',
    tags: { service: 'payments' },
    seen: true,
    ...overrides,
  };
}

/** A failing result of a VPC, unless told. */
export function result(overrides: Partial<StoredResult> = {}): StoredResult {
  return {
    controlId: 'vpc-flow-logs-enabled',
    subject: resource().arn,
    target: TARGET,
    status: 'fail',
    stale: false,
    reason: { key: 'not-there', params: { count: 3 } },
    evidence: [
      {
        call: 'ec2:DescribeFlowLogs',
        takenAt: '2026-03-01T11:30:00.000Z',
        fields: { FlowLogs: 0, NextToken: null, Complete: true },
      },
    ],
    since: '2026-02-01T00:00:00.000Z',
    evaluatedAt: '2026-03-01T11:30:00.000Z',
    inherited: false,
    accountOwnerRef: 'group:default/platform',
    resource: resource(),
    ...overrides,
  };
}

/** A failing result of an account, inherited by the entity, unless told. */
export function accountResult(
  overrides: Partial<StoredResult> = {},
): StoredResult {
  return result({
    controlId: 'guardduty-detector-enabled',
    subject: 'account/111122223333/eu-west-1',
    resource: undefined,
    inherited: true,
    ...overrides,
  });
}

/** A target that was swept half an hour ago, and is due in half an hour. */
export function storedTarget(
  overrides: Partial<StoredTarget> = {},
): StoredTarget {
  return {
    target: TARGET,
    accountName: 'payments-prod',
    ownerRef: 'group:default/platform',
    state: 'done',
    lastStartedAt: '2026-03-01T11:29:00.000Z',
    lastFinishedAt: '2026-03-01T11:30:00.000Z',
    lastSuccessAt: '2026-03-01T11:30:00.000Z',
    nextSweepAt: '2026-03-01T12:30:00.000Z',
    runs: [
      {
        collector: 'ec2:vpcs',
        calls: { 'ec2:DescribeVpcs': 2 },
        durationMs: 120,
        status: 'ok',
        takenAt: '2026-03-01T11:29:30.000Z',
        lastSuccessAt: '2026-03-01T11:29:30.000Z',
      },
    ],
    ...overrides,
  };
}
