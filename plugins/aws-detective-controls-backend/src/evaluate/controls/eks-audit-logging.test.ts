import {
  EksCluster,
  FailedReading,
  LakeLogSources,
  Reading,
} from '../../model';
import {
  broken,
  causesOf,
  EACH_FAILURE,
  EKS_ARN,
  eksCluster,
  FAILURES,
  judged,
  ok,
  snapshotOf,
  TARGET,
  verdictOn,
} from '../testing';
import { eksAuditLogging as control } from './eks-audit-logging';

const { accountId, region } = TARGET;

function logging(loggedTypes: string[], status = 'ACTIVE') {
  return ok({ status, loggedTypes, tags: {} });
}

function snapshot(
  details: EksCluster['details'],
  sources: Reading<LakeLogSources[]> = ok([]),
) {
  return snapshotOf({
    'eks:clusters': ok([eksCluster({ details })]),
    'securitylake:log-sources': sources,
  });
}

function taken(over: Partial<LakeLogSources> = {}) {
  return ok([{ accountId, region, sourceNames: ['EKS_AUDIT'], ...over }]);
}

describe('eks-audit-logging', () => {
  it.each([
    ['pass: audit-logged', ['audit']],
    ['pass: audit-logged', ['api', 'audit', 'authenticator']],
    ['fail: no-audit-log', []],
    ['fail: no-audit-log', ['api', 'authenticator', 'scheduler']],
  ])('is %s where the control plane logs %j', (verdict, types) => {
    expect(judged(control, snapshot(logging(types)), EKS_ARN)).toBe(verdict);
  });

  it('passes where Security Lake takes the audit logs, whether the cluster can be read or not', () => {
    for (const details of [logging([]), broken('throttled')]) {
      expect(judged(control, snapshot(details, taken()), EKS_ARN)).toBe(
        'pass: audit-in-lake',
      );
    }
  });

  it.each<Partial<LakeLogSources>>([
    { accountId: '444455556666' },
    { region: 'us-east-1' },
    { sourceNames: ['VPC_FLOW'] },
  ])('fails where Security Lake takes something else: %j', over => {
    expect(judged(control, snapshot(logging([]), taken(over)), EKS_ARN)).toBe(
      'fail: no-audit-log',
    );
  });

  it('fails where Security Lake is not enabled', () => {
    const off = broken('disabled', { code: 'ResourceNotFoundException' });
    expect(judged(control, snapshot(logging([]), off), EKS_ARN)).toBe(
      'fail: no-audit-log',
    );
  });

  it.each(['CREATING', 'DELETING', 'FAILED', 'PENDING'])(
    'leaves out a cluster that is %s',
    status => {
      expect(judged(control, snapshot(logging([], status)), EKS_ARN)).toBe(
        'not-applicable: not-in-service',
      );
    },
  );

  it.each<[string, (failure: FailedReading) => ReturnType<typeof snapshotOf>]>([
    [
      'the list',
      failure =>
        snapshotOf({ 'eks:clusters': failure }, { declared: [EKS_ARN] }),
    ],
    ['the cluster', failure => snapshot(failure)],
    ['the log sources', failure => snapshot(logging([]), failure)],
  ])('is unknown by each failure of %s', (_what, make) => {
    expect(
      causesOf(FAILURES, failure => verdictOn(control, make(failure), EKS_ARN)),
    ).toEqual(EACH_FAILURE);
  });
});
