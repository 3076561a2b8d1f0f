/*
 * Builders of what sweeps bring, small and overridable.
 */
import { UnknownCauseKind } from 'backstage-plugin-aws-detective-controls-common';
import { CollectorRun, DiscoveredAccount } from '../../collect/Collector';
import {
  AlarmRecord,
  CollectorId,
  ControlEvaluation,
  EntityClaims,
  FindingRecord,
  GLOBAL_REGION,
  Mapping,
  Reading,
  ReadingValues,
  Resource,
  Target,
  Verdict,
} from '../../model';
import { ControlRank, Store, SweepOutcome, TargetLease } from '../Store';

export const ACCOUNT = '111122223333';
export const OTHER_ACCOUNT = '444455556666';
export const REGION = 'eu-west-1';
export const TARGET: Target = target();
export const GLOBAL_TARGET: Target = target({ region: GLOBAL_REGION });
export const ENTITY = 'component:default/payments-api';

/** A time of the tests' day: `at(5)` is five past twelve. */
export function at(minutes: number): string {
  return new Date(Date.UTC(2026, 0, 15, 12, minutes)).toISOString();
}

export function target(override?: Partial<Target>): Target {
  return {
    accountId: ACCOUNT,
    region: REGION,
    partition: 'aws',
    ...override,
  };
}

export function account(
  override?: Partial<DiscoveredAccount>,
): DiscoveredAccount {
  return {
    accountId: ACCOUNT,
    name: 'payments-prod',
    ownerRef: 'group:default/platform',
    partition: 'aws',
    regions: [REGION],
    ...override,
  };
}

/** The ARN of a VPC. */
export function vpcArn(name: string, of: Target = TARGET): string {
  return `arn:aws:ec2:${of.region}:${of.accountId}:vpc/vpc-${name}`;
}

export function resource(name: string, override?: Partial<Resource>): Resource {
  return {
    arn: vpcArn(name),
    type: 'AWS::EC2::VPC',
    id: `vpc-${name}`,
    aliases: [],
    name,
    accountId: ACCOUNT,
    region: REGION,
    tags: { service: 'payments' },
    seen: true,
    ...override,
  };
}

export function verdict(
  subject: string,
  status: Verdict['status'],
  override?: Partial<Verdict>,
): Verdict {
  return {
    subject,
    status,
    reason: { key: status, params: { subject } },
    evidence: [
      {
        call: 'ec2:DescribeFlowLogs',
        takenAt: at(0),
        fields: { FlowLogStatus: status },
      },
    ],
    ...override,
  };
}

/** A verdict that is unknown for a cause. */
export function unknown(
  subject: string,
  kind: UnknownCauseKind,
  cause?: Partial<Verdict['cause']>,
): Verdict {
  return verdict(subject, 'unknown', {
    evidence: [],
    cause: { kind, message: `It is ${kind}`, at: at(0), ...cause },
  });
}

export function evaluation(
  controlId: string,
  verdicts: Verdict[],
  override?: Partial<ControlEvaluation>,
): ControlEvaluation {
  return { controlId, verdicts, evaluatedAt: at(0), ...override };
}

export function run<K extends CollectorId>(
  collector: K,
  reading: Reading<ReadingValues[K]>,
): CollectorRun {
  return {
    collector,
    reading,
    calls: { [`${collector.split(':')[0]}:Describe`]: 1 },
    durationMs: 12,
  };
}

export function failedRun(
  collector: CollectorId,
  status: Exclude<Reading<unknown>['status'], 'ok'> = 'denied',
): CollectorRun {
  return run(collector, {
    status,
    reason: `It is ${status}`,
    action: 'ec2:DescribeVpcs',
    code: 'UnauthorizedOperation',
    takenAt: at(0),
  });
}

export function finding(
  id: string,
  override?: Partial<FindingRecord>,
): FindingRecord {
  return {
    id,
    source: 'securityhub',
    product: 'Inspector',
    title: `Finding ${id}`,
    severity: 'HIGH',
    workflowStatus: 'NEW',
    createdAt: at(0),
    updatedAt: at(0),
    resourceArns: [vpcArn('a')],
    ...override,
  };
}

export function alarm(
  name: string,
  override?: Partial<AlarmRecord>,
): AlarmRecord {
  return {
    arn: `arn:aws:cloudwatch:${REGION}:${ACCOUNT}:alarm:${name}`,
    name,
    kind: 'metric',
    state: 'OK',
    actionsEnabled: true,
    actionCount: 1,
    resourceArns: [vpcArn('a')],
    ...override,
  };
}

export function mapping(subject: string, override?: Partial<Mapping>): Mapping {
  return {
    entityRef: ENTITY,
    subject,
    claims: override?.inherited
      ? []
      : [{ by: 'tags', source: 'aws.amazon.com/tags', value: 'service' }],
    inherited: false,
    ...override,
  };
}

export function entity(override?: Partial<EntityClaims>): EntityClaims {
  return {
    entityRef: ENTITY,
    kind: 'Component',
    namespace: 'default',
    name: 'payments-api',
    ownerRef: 'group:default/payments',
    rules: [],
    warnings: [],
    ...override,
  };
}

export function rank(
  controlId: string,
  severityRank = 1,
  override?: Partial<ControlRank>,
): ControlRank {
  return {
    controlId,
    signal: 'logging',
    bestPractice: 'SEC04-BP01',
    severityRank,
    ...override,
  };
}

export function outcome(override?: Partial<SweepOutcome>): SweepOutcome {
  return {
    target: TARGET,
    startedAt: at(0),
    finishedAt: at(1),
    regionDisabled: false,
    runs: [],
    resources: [],
    evaluations: [],
    records: { findings: {} },
    mappings: [],
    ...override,
  };
}

/** A reading of VPCs that was answered. */
export const VPCS_OK = run('ec2:vpcs', {
  status: 'ok',
  value: [],
  takenAt: at(0),
});

/** A sweep of two VPCs, with something of every kind. */
export function fullOutcome(minutes: number): Partial<SweepOutcome> {
  return {
    startedAt: at(minutes),
    finishedAt: at(minutes + 1),
    runs: [VPCS_OK],
    resources: [resource('a'), resource('b')],
    evaluations: [
      evaluation(
        'flow-logs',
        ['a', 'b'].map(name => ({
          ...verdict(vpcArn(name), name === 'a' ? 'pass' : 'fail'),
          evidence: [{ call: 'ec2:DescribeFlowLogs', takenAt: at(minutes) }],
        })),
        { evaluatedAt: at(minutes) },
      ),
    ],
    records: {
      findings: { securityhub: [finding('f')], guardduty: [] },
      alarms: [alarm('cpu')],
      rules: [
        { ruleName: 'r', compliance: 'COMPLIANT', resourceArn: vpcArn('a') },
      ],
    },
    mappings: [mapping(vpcArn('a')), mapping(vpcArn('b'))],
  };
}

/** Makes a target exist, claims it, and gives its lease. */
export async function claim(
  store: Store,
  of: Target = TARGET,
  now: string = at(0),
): Promise<TargetLease> {
  await store.makeDue({ targets: [of], now });
  const claimDue = async () => {
    const leases = await store.claimDueTargets({
      instanceId: 'test',
      limit: 1000,
      now,
      leaseSeconds: 60,
    });
    const lease = leases.find(
      ({ target: claimed }) =>
        claimed.accountId === of.accountId && claimed.region === of.region,
    );
    for (const other of leases.filter(candidate => candidate !== lease)) {
      await store.releaseLease({ lease: other, nextSweepAt: at(600) });
    }
    return lease;
  };
  // A region waits until its account's global sweep was tried.
  return ((await claimDue()) ?? (await claimDue()))!;
}

/** Claims the target of an outcome, and saves it. */
export async function sweep(
  store: Store,
  override?: Partial<SweepOutcome>,
): Promise<boolean> {
  const saved = outcome(override);
  const lease = await claim(store, saved.target, saved.startedAt);
  return store.saveSweep({ lease, outcome: saved, nextSweepAt: at(600) });
}
