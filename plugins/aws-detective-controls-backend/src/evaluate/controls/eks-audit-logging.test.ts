import { EksCluster, LakeLogSources, Reading } from '../../model';
import {
  unknownByEachCause,
  unlistedByEachCause,
} from '../__testUtils__/unknownByEachCause';
import {
  broken,
  EACH_FAILURE,
  EKS_ARN,
  eksCluster,
  judged,
  ok,
  snapshotOf,
  TARGET,
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

  it('is unknown by each cause where the resources could not be listed', () => {
    expect(
      unlistedByEachCause(control, [EKS_ARN], failure =>
        snapshotOf({ 'eks:clusters': failure }, { declared: [EKS_ARN] }),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('is unknown by each cause where the cluster could not be read', () => {
    expect(
      unknownByEachCause(control, EKS_ARN, failure => snapshot(failure)),
    ).toEqual(EACH_FAILURE);
  });

  it('is unknown by each cause where the log sources could not be read', () => {
    expect(
      unknownByEachCause(control, EKS_ARN, failure =>
        snapshot(logging([]), failure),
      ),
    ).toEqual(EACH_FAILURE);
  });
});
