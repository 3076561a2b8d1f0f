import { GuardDutyFinding, Readings } from '../../model';
import { unknownByEachCause } from '../__testUtils__/unknownByEachCause';
import {
  bucket,
  BUCKET_ARN,
  evaluate,
  EACH_FAILURE,
  guardDutyFinding,
  judged,
  ok,
  QUEUE_ARN,
  snapshotOf,
  verdictOn,
} from '../testing';
import { resourceNoGuarddutyHigh } from './resource-no-guardduty-high';

const control = resourceNoGuarddutyHigh();

const ON: Readings = {
  's3:buckets': ok([bucket()]),
  'guardduty:detectors': ok([{ detectorId: 'd-1', status: 'ENABLED' }]),
};

function withFindings(
  findings: Partial<GuardDutyFinding>[],
  readings: Readings = {},
) {
  return snapshotOf({
    ...ON,
    'guardduty:findings': ok(findings.map(guardDutyFinding)),
    ...readings,
  });
}

describe('resource-no-guardduty-high', () => {
  it('passes where no finding names the resource', () => {
    const snapshot = withFindings([
      { resources: [{ id: 'i-0abc', type: 'AWS::EC2::Instance' }] },
    ]);
    expect(judged(control, snapshot, BUCKET_ARN)).toBe('pass: no-open-finding');
  });

  it.each<Partial<GuardDutyFinding>>([
    {},
    { severity: 7 },
    { severity: 9.5 },
    { resources: [{ id: 'orders', type: 'AWS::S3::Bucket' }] },
  ])('fails on an open finding: %o', over => {
    expect(judged(control, withFindings([over]), BUCKET_ARN)).toBe(
      'fail: open-findings',
    );
  });

  it.each<Partial<GuardDutyFinding>>([{ archived: true }, { severity: 6.9 }])(
    'passes on a finding that does not count: %o',
    over => {
      expect(judged(control, withFindings([over]), BUCKET_ARN)).toBe(
        'pass: no-open-finding',
      );
    },
  );

  it('passes on a finding of a namesake of another type', () => {
    const over = { resources: [{ id: 'orders', type: 'AWS::IAM::User' }] };
    expect(judged(control, withFindings([over]), BUCKET_ARN)).toBe(
      'pass: no-open-finding',
    );
  });

  it('names in the evidence how many were archived', () => {
    const snapshot = withFindings([{ archived: true }]);
    expect(verdictOn(control, snapshot, BUCKET_ARN).evidence[0].fields).toEqual(
      { open: 0, archived: 1 },
    );
  });

  it.each<[string, { detectorId: string; status: string }[]]>([
    ['off', []],
    ['suspended', [{ detectorId: 'd-1', status: 'DISABLED' }]],
  ])('is unknown where GuardDuty is %s', (_, detectors) => {
    const snapshot = withFindings([], { 'guardduty:detectors': ok(detectors) });
    expect(verdictOn(control, snapshot, BUCKET_ARN).cause?.kind).toBe(
      'disabled',
    );
  });

  it('fails on what was found before GuardDuty was suspended', () => {
    const snapshot = withFindings([{}], {
      'guardduty:detectors': ok([{ detectorId: 'd-1', status: 'DISABLED' }]),
    });
    expect(verdictOn(control, snapshot, BUCKET_ARN).status).toBe('fail');
  });

  it.each(['guardduty:detectors', 'guardduty:findings'] as const)(
    'is unknown where %s could not be read',
    collector => {
      expect(
        unknownByEachCause(control, BUCKET_ARN, failure =>
          withFindings([], { [collector]: failure }),
        ),
      ).toEqual(EACH_FAILURE);
    },
  );

  it('says nothing from silence of a resource that no list shows', () => {
    const of = (...ids: string[]) =>
      verdictOn(
        control,
        snapshotOf(
          {
            ...ON,
            'guardduty:findings': ok([
              guardDutyFinding({ resources: ids.map(id => ({ id })) }),
            ]),
          },
          { declared: [QUEUE_ARN] },
        ),
        QUEUE_ARN,
      );
    expect(of(BUCKET_ARN).cause?.kind).toBe('not-seen');
    expect(of(QUEUE_ARN).status).toBe('fail');
  });

  it('says nothing of a region that is not enabled', () => {
    const snapshot = { ...withFindings([{}]), regionEnabled: false };
    expect(evaluate(control, snapshot).verdicts).toEqual([]);
  });
});
