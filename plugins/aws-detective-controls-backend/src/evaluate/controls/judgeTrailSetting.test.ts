import { Control, Trail } from '../../model';
import {
  causesOf,
  completeTrail,
  EACH_FAILURE,
  FAILURES,
  judged,
  ok,
  OTHER_ACCOUNT,
  trailSnapshotOf,
  verdictOn,
} from '../testing';
import { cloudtrailCloudwatchLogs } from './cloudtrail-cloudwatch-logs';
import { cloudtrailKmsEncrypted } from './cloudtrail-kms-encrypted';
import { cloudtrailLogFileValidation } from './cloudtrail-log-file-validation';

const ACCOUNT = 'account/111122223333';
const STOPPED = ok({ isLogging: false });

function withTrails(trails: Trail[], owned?: Trail[]) {
  return trailSnapshotOf(
    { 'cloudtrail:trails': ok(trails) },
    owned && { [OTHER_ACCOUNT]: ok(owned) },
  );
}

const SHARED = completeTrail({
  name: 'organization',
  ownerAccountId: OTHER_ACCOUNT,
  isOrganization: true,
});

/** Each control with its reasons, and a trail that lacks what it asks. */
const CONTROLS: [string, Control, string, string, Partial<Trail>][] = [
  [
    'cloudtrail-log-file-validation',
    cloudtrailLogFileValidation,
    'validation-on',
    'validation-off',
    { logFileValidation: false },
  ],
  [
    'cloudtrail-kms-encrypted',
    cloudtrailKmsEncrypted,
    'encrypted',
    'not-encrypted',
    { kmsKeyId: undefined },
  ],
  [
    'cloudtrail-cloudwatch-logs',
    cloudtrailCloudwatchLogs,
    'sent-to-logs',
    'not-sent-to-logs',
    { cloudWatchLogsLogGroupArn: undefined },
  ],
];

describe.each(CONTROLS)('%s', (_id, control, has, lacks, without) => {
  const lacking = completeTrail({ name: 'lacking', ...without });

  it('passes where one trail that covers the account has it', () => {
    const snapshot = withTrails([lacking, completeTrail()]);
    expect(judged(control, snapshot, ACCOUNT)).toBe(`pass: ${has}`);
  });

  it('fails where none has it, and names the one that covers the account', () => {
    const narrow = { ...lacking, name: 'narrow', isMultiRegion: false };
    expect(
      verdictOn(control, withTrails([narrow, lacking]), ACCOUNT),
    ).toMatchObject({
      status: 'fail',
      reason: { key: lacks, params: { trail: 'lacking' } },
    });
  });

  it.each<[string, Partial<Trail>]>([
    ['is of one region', { isMultiRegion: false }],
    [
      'leaves events out',
      { selectors: ok({ eventSelectors: [], advancedEventSelectors: [] }) },
    ],
  ])('fails where the trail that has it %s', (_case, over) => {
    const narrow = completeTrail(over);
    expect(judged(control, withTrails([narrow]), ACCOUNT)).toBe(
      'fail: only-narrow-trail',
    );
    expect(judged(control, withTrails([narrow, lacking]), ACCOUNT)).toBe(
      `fail: ${lacks}`,
    );
  });

  it('does not count a trail that is stopped', () => {
    const stopped = completeTrail({ status: STOPPED });
    expect(verdictOn(control, withTrails([stopped]), ACCOUNT).status).toBe(
      'fail',
    );
  });

  it('is not applicable without a trail', () => {
    expect(judged(control, withTrails([]), ACCOUNT)).toBe(
      'not-applicable: no-trail',
    );
  });

  it('is unknown where trails, or status or selectors of the one that has it, could not be read', () => {
    for (const part of ['status', 'selectors']) {
      expect(
        causesOf(FAILURES, failure =>
          verdictOn(
            control,
            withTrails([lacking, completeTrail({ [part]: failure })]),
            ACCOUNT,
          ),
        ),
      ).toEqual(EACH_FAILURE);
    }
    expect(
      causesOf(FAILURES, failure =>
        verdictOn(
          control,
          trailSnapshotOf({ 'cloudtrail:trails': failure }),
          ACCOUNT,
        ),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('judges a trail of the organisation by what its owner read', () => {
    const bare = { ...SHARED, ...without };
    expect(judged(control, withTrails([bare], [SHARED]), ACCOUNT)).toBe(
      `pass: ${has}`,
    );
    expect(judged(control, withTrails([SHARED], [bare]), ACCOUNT)).toBe(
      `fail: ${lacks}`,
    );
  });

  it('is unknown by a trail whose owner is no target, whatever a member sees of it', () => {
    for (const seen of [SHARED, { ...SHARED, ...without }]) {
      expect(
        verdictOn(control, withTrails([seen, lacking]), ACCOUNT).cause,
      ).toMatchObject({ kind: 'owned-elsewhere', accountId: OTHER_ACCOUNT });
    }
  });
});

describe('cloudtrail-cloudwatch-logs, of the last delivery', () => {
  const deliveredAt = (latestCloudWatchLogsDeliveryTime?: string) =>
    withTrails([
      completeTrail({
        status: ok({ isLogging: true, latestCloudWatchLogsDeliveryTime }),
      }),
    ]);

  it.each([
    ['pass: sent-to-logs', '2026-03-01T10:00:30.000Z'],
    ['fail: delivery-stale', '2026-03-01T10:00:29.000Z'],
    ['fail: delivery-stale', undefined],
  ])('says %s where it was at %s', (verdict, at) => {
    expect(judged(cloudtrailCloudwatchLogs, deliveredAt(at), ACCOUNT)).toBe(
      verdict,
    );
  });
});
