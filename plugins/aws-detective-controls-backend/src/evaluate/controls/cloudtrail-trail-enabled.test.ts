import { Trail } from '../../model';
import {
  causesOf,
  EACH_FAILURE,
  FAILURES,
  globalSnapshotOf,
  judged,
  ok,
  OTHER_ACCOUNT,
  trail,
  verdictOn,
} from '../testing';
import { cloudtrailTrailEnabled as control } from './cloudtrail-trail-enabled';

const ACCOUNT = 'account/111122223333';
const STOPPED = ok({ isLogging: false });

const SHARED = trail({
  name: 'organization',
  ownerAccountId: OTHER_ACCOUNT,
  isOrganization: true,
  isMultiRegion: false,
});

function withTrails(...trails: Trail[]) {
  return globalSnapshotOf(ok(trails));
}

describe('cloudtrail-trail-enabled', () => {
  it('passes on a trail of one region that logs', () => {
    const snapshot = withTrails(
      trail({ name: 'stopped', status: STOPPED }),
      trail({ isMultiRegion: false }),
    );
    expect(judged(control, snapshot, ACCOUNT)).toBe('pass: trail-logs');
  });

  it.each<[string, Trail[]]>([
    ['no-trail', []],
    ['trail-not-logging', [trail({ status: STOPPED })]],
    [
      'trail-events-left-out',
      [
        trail({
          selectors: ok({
            eventSelectors: [
              {
                readWriteType: 'All',
                includeManagementEvents: true,
                excludeManagementEventSources: ['kms.amazonaws.com'],
              },
            ],
            advancedEventSelectors: [],
          }),
        }),
      ],
    ],
  ])('fails by %s', (key, trails) => {
    expect(judged(control, withTrails(...trails), ACCOUNT)).toBe(
      `fail: ${key}`,
    );
  });

  it('is unknown where trails, or the status or selectors of one, could not be read', () => {
    for (const withFailure of [
      (failure: (typeof FAILURES)[number]) => globalSnapshotOf(failure),
      (failure: (typeof FAILURES)[number]) =>
        withTrails(trail({ status: failure })),
      (failure: (typeof FAILURES)[number]) =>
        withTrails(trail({ selectors: failure })),
    ]) {
      expect(
        causesOf(FAILURES, failure =>
          verdictOn(control, withFailure(failure), ACCOUNT),
        ),
      ).toEqual(EACH_FAILURE);
    }
  });

  it('judges a trail of the organisation by what its owner read', () => {
    const seenBy = (...owned: Trail[]) =>
      globalSnapshotOf(ok([SHARED]), { [OTHER_ACCOUNT]: ok(owned) });
    expect(judged(control, seenBy(SHARED), ACCOUNT)).toBe('pass: trail-logs');
    expect(
      judged(control, seenBy({ ...SHARED, status: STOPPED }), ACCOUNT),
    ).toBe('fail: trail-not-logging');
    expect(
      judged(control, seenBy({ ...SHARED, isOrganization: false }), ACCOUNT),
    ).toBe('fail: trail-not-of-organization');
    expect(verdictOn(control, withTrails(SHARED), ACCOUNT).cause).toMatchObject(
      { kind: 'owned-elsewhere', accountId: OTHER_ACCOUNT },
    );
  });
});
