import { SecurityHubFinding } from '../../model';
import { unknownByEachCause } from '../__testUtils__/unknownByEachCause';
import {
  bucket,
  BUCKET_ARN,
  denied,
  evaluate,
  EACH_FAILURE,
  judged,
  ok,
  QUEUE_ARN,
  securityHubFinding,
  snapshotOf,
  verdictOn,
} from '../testing';
import { FindingThresholds } from './findingThresholds';
import { resourceNoOpenCriticalFindings } from './resource-no-open-critical-findings';

const control = resourceNoOpenCriticalFindings();

function withFindings(...findings: Partial<SecurityHubFinding>[]) {
  return snapshotOf({
    's3:buckets': ok([bucket()]),
    'securityhub:findings': ok(findings.map(securityHubFinding)),
  });
}

const ACCOUNT = { id: 'AWS::::Account:111122223333', type: 'AwsAccount' };

describe('resource-no-open-critical-findings', () => {
  it('passes where no finding names the resource', () => {
    const snapshot = withFindings({
      resources: [{ id: 'arn:aws:s3:::others' }],
    });
    expect(judged(control, snapshot, BUCKET_ARN)).toBe('pass: no-open-finding');
  });

  it.each<Partial<SecurityHubFinding>>([
    {},
    { severityLabel: 'HIGH' },
    { workflowStatus: 'NOTIFIED' },
    { complianceStatus: undefined },
    { complianceStatus: 'WARNING' },
    { complianceStatus: 'NOT_AVAILABLE' },
    { recordState: 'OF A KIND TO COME' },
    { workflowStatus: 'OF A KIND TO COME' },
    { resources: [ACCOUNT, { id: 'orders', type: 'AwsS3Bucket' }] },
    { resources: [ACCOUNT, { id: 'orders', type: 'Other' }] },
    { resources: [{ id: `${BUCKET_ARN}/path/object` }] },
  ])('fails on an open finding: %o', over => {
    expect(judged(control, withFindings(over), BUCKET_ARN)).toBe(
      'fail: open-findings',
    );
  });

  it.each<Partial<SecurityHubFinding>>([
    { severityLabel: 'MEDIUM' },
    { recordState: 'ARCHIVED' },
    { workflowStatus: 'SUPPRESSED' },
    { workflowStatus: 'RESOLVED' },
    { complianceStatus: 'PASSED' },
    { complianceStatus: 'PASSED', workflowStatus: 'NOTIFIED' },
    { resources: [ACCOUNT] },
    { resources: [{ id: 'orders', type: 'AwsIamUser' }] },
  ])('passes on a finding that is not open: %o', over => {
    expect(judged(control, withFindings(over), BUCKET_ARN)).toBe(
      'pass: no-open-finding',
    );
  });

  it('names in the evidence what was put aside', () => {
    const snapshot = withFindings(
      { id: '1', workflowStatus: 'SUPPRESSED' },
      { id: '2', workflowStatus: 'RESOLVED' },
      { id: '3', recordState: 'ARCHIVED' },
      { id: '4', complianceStatus: 'PASSED' },
    );
    expect(verdictOn(control, snapshot, BUCKET_ARN).evidence).toEqual([
      {
        call: 'securityhub:GetFindings',
        takenAt: '2026-03-02T10:00:30.000Z',
        fields: { open: 0, suppressed: 1, resolved: 1, passed: 1, archived: 1 },
      },
    ]);
  });

  it.each(['securityhub:hub', 'securityhub:findings'] as const)(
    'is unknown where Security Hub is off, or %s could not be read',
    collector => {
      expect(
        unknownByEachCause(control, BUCKET_ARN, failure =>
          snapshotOf({ 's3:buckets': ok([bucket()]), [collector]: failure }),
        ),
      ).toEqual(EACH_FAILURE);
    },
  );

  it.each<[string, Partial<SecurityHubFinding>, FindingThresholds]>([
    [
      'fail: open-findings',
      { severityLabel: 'MEDIUM' },
      { severity: 'MEDIUM' },
    ],
    [
      'pass: no-open-finding',
      { severityLabel: 'HIGH' },
      { severity: 'CRITICAL' },
    ],
    [
      'fail: open-findings',
      { createdAt: '2026-02-22T10:00:00Z' },
      { ageDays: 7 },
    ],
    [
      'pass: findings-not-due',
      { createdAt: '2026-02-24T10:00:00Z' },
      { ageDays: 7 },
    ],
    ['fail: open-findings', { createdAt: '' }, { ageDays: 7 }],
  ])('says %s of %o where config sets %o', (expected, over, thresholds) => {
    const chosen = resourceNoOpenCriticalFindings(thresholds);
    expect(judged(chosen, withFindings(over), BUCKET_ARN)).toBe(expected);
  });

  it('says nothing from silence of a resource that no list shows', () => {
    const declared = [QUEUE_ARN];
    const of = (over: Partial<SecurityHubFinding>) =>
      verdictOn(
        control,
        snapshotOf(
          { 'securityhub:findings': ok([securityHubFinding(over)]) },
          { declared },
        ),
        QUEUE_ARN,
      );
    const named = { resources: [{ id: QUEUE_ARN }] };
    expect(of({}).cause?.kind).toBe('not-seen');
    expect(of(named).status).toBe('fail');
    expect(of({ ...named, workflowStatus: 'RESOLVED' }).status).toBe('pass');
  });

  it('is unknown on unlisted resources where the tags could not be read', () => {
    const { unlisted } = evaluate(
      control,
      snapshotOf({ 'tag:resources': denied('tag:GetResources') }),
    );
    expect(unlisted?.action).toBe('tag:GetResources');
  });

  it('is not applicable to, and says nothing of, a region that is not enabled', () => {
    const snapshot = { ...withFindings({}), regionEnabled: false };
    expect(evaluate(control, snapshot).verdicts).toEqual([]);
  });
});
