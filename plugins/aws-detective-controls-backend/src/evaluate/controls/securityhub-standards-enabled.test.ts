import { unknownByEachCause } from '../__testUtils__/unknownByEachCause';
import {
  broken,
  EACH_FAILURE,
  judged,
  ok,
  snapshotOf,
  verdictOn,
} from '../testing';
import { securityhubStandardsEnabled as control } from './securityhub-standards-enabled';

const SUBJECT = 'account/111122223333/eu-west-1';
const FSBP =
  'arn:aws:securityhub:eu-west-1::standards/aws-foundational-security-best-practices/v/1.0.0';
const CIS =
  'arn:aws:securityhub:::ruleset/cis-aws-foundations-benchmark/v/1.2.0';

function withStandards(...statuses: string[]) {
  return snapshotOf({
    'securityhub:standards': ok(
      statuses.map((status, index) => ({
        standardsArn: index === 0 ? FSBP : CIS,
        status,
      })),
    ),
  });
}

describe('securityhub-standards-enabled', () => {
  it.each([[['READY']], [['FAILED', 'READY']], [['PENDING', 'READY']]])(
    'passes on a standard that is ready (%j)',
    statuses => {
      const snapshot = withStandards(...statuses);
      expect(judged(control, snapshot, SUBJECT)).toBe('pass: standard-ready');
    },
  );

  it('names the standards that are ready', () => {
    const { reason } = verdictOn(
      control,
      withStandards('INCOMPLETE', 'READY'),
      SUBJECT,
    );
    expect(reason.params).toEqual({
      standards: 'cis-aws-foundations-benchmark/v/1.2.0',
    });
  });

  it.each(['FAILED', 'INCOMPLETE'])(
    'fails on a standard that is %s',
    status => {
      const snapshot = withStandards(status);
      expect(judged(control, snapshot, SUBJECT)).toBe(
        'fail: standard-not-ready',
      );
    },
  );

  it.each([[[]], [['DELETING']]])('fails without a standard (%j)', statuses => {
    const snapshot = withStandards(...statuses);
    expect(judged(control, snapshot, SUBJECT)).toBe('fail: no-standard');
  });

  it('is unknown while the only standard is being enabled', () => {
    const { cause } = verdictOn(
      control,
      withStandards('PENDING', 'FAILED'),
      SUBJECT,
    );
    expect(cause?.kind).toBe('insufficient-data');
  });

  it('is not applicable where Security Hub is off', () => {
    const snapshot = snapshotOf({
      'securityhub:standards': broken('disabled', {
        code: 'InvalidAccessException',
      }),
    });
    expect(judged(control, snapshot, SUBJECT)).toBe('not-applicable: hub-off');
  });

  it('is not applicable in a region that is not enabled', () => {
    const snapshot = snapshotOf({}, { regionEnabled: false });
    expect(judged(control, snapshot, SUBJECT)).toBe(
      'not-applicable: region-not-enabled',
    );
  });

  it('is unknown by each cause', () => {
    expect(
      unknownByEachCause(control, SUBJECT, failure =>
        snapshotOf({ 'securityhub:standards': failure }),
      ),
    ).toEqual(EACH_FAILURE);
  });
});
