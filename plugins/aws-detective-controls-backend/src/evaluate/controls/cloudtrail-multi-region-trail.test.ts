import { Trail } from '../../model';
import {
  broken,
  denied,
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
import { cloudtrailMultiRegionTrail as control } from './cloudtrail-multi-region-trail';

const ACCOUNT = 'account/111122223333';

function withTrails(...trails: Trail[]) {
  return globalSnapshotOf(ok(trails));
}

const STOPPED = ok({ isLogging: false });

function selectors(over: {
  readWriteType?: string;
  includeManagementEvents?: boolean;
  excludeManagementEventSources?: string[];
}): Trail['selectors'] {
  const selector = {
    readWriteType: 'All',
    includeManagementEvents: true,
    excludeManagementEventSources: [],
    ...over,
  };
  return ok({ eventSelectors: [selector], advancedEventSelectors: [] });
}

/** An organisation trail of another account, as a member sees it. */
const ORGANIZATION_TRAIL = trail({
  name: 'organization',
  ownerAccountId: OTHER_ACCOUNT,
  isOrganization: true,
});

function withPeer(owner: Trail | undefined, seen = ORGANIZATION_TRAIL) {
  return globalSnapshotOf(ok([seen]), {
    [OTHER_ACCOUNT]: ok(owner ? [owner] : []),
  });
}

describe('cloudtrail-multi-region-trail', () => {
  it('passes on a multi-region trail that logs all management events', () => {
    expect(judged(control, withTrails(trail()), ACCOUNT)).toBe(
      'pass: trail-covers',
    );
  });

  it('takes a multi-region trail whose home is another region for one of this account', () => {
    const away = trail({ homeRegion: 'us-east-1' });
    expect(judged(control, withTrails(away), ACCOUNT)).toBe(
      'pass: trail-covers',
    );
    const stopped = trail({ homeRegion: 'us-east-1', status: STOPPED });
    expect(judged(control, withTrails(stopped), ACCOUNT)).toBe(
      'fail: trail-not-logging',
    );
  });

  it.each<[string, Trail[]]>([
    ['no-trail', []],
    ['trail-single-region', [trail({ isMultiRegion: false })]],
    ['trail-not-logging', [trail({ status: STOPPED })]],
    [
      'trail-not-delivering',
      [
        trail({
          status: ok({ isLogging: true, latestDeliveryError: 'NoSuchBucket' }),
        }),
      ],
    ],
    [
      'trail-events-left-out',
      [trail({ selectors: selectors({ readWriteType: 'WriteOnly' }) })],
    ],
    [
      'trail-events-left-out',
      [trail({ selectors: selectors({ includeManagementEvents: false }) })],
    ],
    [
      'trail-events-left-out',
      [
        trail({
          selectors: selectors({
            excludeManagementEventSources: ['kms.amazonaws.com'],
          }),
        }),
      ],
    ],
  ])('fails by %s', (key, trails) => {
    expect(judged(control, withTrails(...trails), ACCOUNT)).toBe(
      `fail: ${key}`,
    );
  });

  it('names in the evidence the event sources that are left out', () => {
    const excluded = (field: string) => ({
      field,
      equals: field === 'eventCategory' ? ['Management'] : [],
      notEquals: field === 'eventSource' ? ['kms.amazonaws.com'] : [],
      startsWith: [],
      notStartsWith: [],
      endsWith: [],
      notEndsWith: [],
    });
    const narrow = trail({
      selectors: ok({
        eventSelectors: [],
        advancedEventSelectors: [
          { fieldSelectors: ['eventCategory', 'eventSource'].map(excluded) },
        ],
      }),
    });
    const verdict = verdictOn(control, withTrails(narrow), ACCOUNT);
    expect(verdict.reason.key).toBe('trail-events-left-out');
    expect(verdict.evidence.at(-1)?.fields).toEqual({
      'all management events': false,
      ExcludeManagementEventSources: 'kms.amazonaws.com',
    });
  });

  it('does not put one trail together from two', () => {
    const snapshot = withTrails(
      trail({ name: 'all-regions', status: STOPPED }),
      trail({ name: 'logs', isMultiRegion: false }),
    );
    expect(verdictOn(control, snapshot, ACCOUNT)).toMatchObject({
      status: 'fail',
      reason: { key: 'trail-not-logging', params: { trail: 'all-regions' } },
    });
  });

  it('passes where one of several trails covers the account', () => {
    const snapshot = withTrails(
      trail({ name: 'a', status: denied('cloudtrail:GetTrailStatus') }),
      trail({ name: 'b' }),
    );
    expect(judged(control, snapshot, ACCOUNT)).toBe('pass: trail-covers');
  });

  it.each(['status', 'selectors'] as const)(
    'is unknown where the %s of a trail that may cover it could not be read',
    part => {
      expect(
        causesOf(FAILURES, failure =>
          verdictOn(
            control,
            withTrails(
              trail({ [part]: failure }),
              trail({ name: 'stopped', status: STOPPED }),
            ),
            ACCOUNT,
          ),
        ),
      ).toEqual(EACH_FAILURE);
    },
  );

  it('fails on what one call shows to be missing, whatever the other says', () => {
    const stopped = trail({
      status: STOPPED,
      selectors: denied('cloudtrail:GetEventSelectors'),
    });
    const narrow = trail({
      status: denied('cloudtrail:GetTrailStatus'),
      selectors: selectors({ readWriteType: 'ReadOnly' }),
    });
    expect(judged(control, withTrails(stopped), ACCOUNT)).toBe(
      'fail: trail-not-logging',
    );
    expect(judged(control, withTrails(narrow), ACCOUNT)).toBe(
      'fail: trail-events-left-out',
    );
  });

  it('is unknown where the trails could not be listed', () => {
    expect(
      causesOf(FAILURES, failure =>
        verdictOn(control, globalSnapshotOf(failure), ACCOUNT),
      ),
    ).toEqual(EACH_FAILURE);
  });

  describe('with a trail of another account', () => {
    it('passes on what the owner read of its own trail, and names it', () => {
      const verdict = verdictOn(control, withPeer(ORGANIZATION_TRAIL), ACCOUNT);
      expect(verdict).toMatchObject({
        status: 'pass',
        reason: { params: { trail: 'organization', owner: OTHER_ACCOUNT } },
      });
    });

    it('is as old as the owner’s reading', () => {
      const old = '2026-02-01T00:00:00.000Z';
      const snapshot = globalSnapshotOf(ok([ORGANIZATION_TRAIL]), {
        [OTHER_ACCOUNT]: ok([ORGANIZATION_TRAIL], old),
      });
      const { evidence } = verdictOn(control, snapshot, ACCOUNT);
      expect(evidence.map(({ takenAt }) => takenAt)).toContain(old);
    });

    it('does not inherit a pass from what the member sees of it', () => {
      const snapshot = globalSnapshotOf(ok([ORGANIZATION_TRAIL]));
      expect(verdictOn(control, snapshot, ACCOUNT).cause).toMatchObject({
        kind: 'owned-elsewhere',
        accountId: OTHER_ACCOUNT,
      });
    });

    it('fails where the owner stopped it, though the member sees it', () => {
      const stopped = { ...ORGANIZATION_TRAIL, status: STOPPED };
      expect(judged(control, withPeer(stopped), ACCOUNT)).toBe(
        'fail: trail-not-logging',
      );
    });

    it.each(['status', 'selectors'] as const)(
      'is unknown where the owner could not read its %s',
      part => {
        const unread = {
          ...ORGANIZATION_TRAIL,
          [part]: denied('cloudtrail:Some'),
        };
        expect(
          verdictOn(control, withPeer(unread), ACCOUNT).cause,
        ).toMatchObject({
          kind: 'owned-elsewhere',
          accountId: OTHER_ACCOUNT,
          action: 'cloudtrail:Some',
        });
      },
    );

    it('is unknown where the owner’s reading failed', () => {
      for (const failure of [...FAILURES, broken('failed')]) {
        const snapshot = globalSnapshotOf(ok([ORGANIZATION_TRAIL]), {
          [OTHER_ACCOUNT]: failure,
        });
        expect(verdictOn(control, snapshot, ACCOUNT).cause?.kind).toBe(
          'owned-elsewhere',
        );
      }
    });

    it('is unknown where the owner does not list it', () => {
      expect(verdictOn(control, withPeer(undefined), ACCOUNT).cause?.kind).toBe(
        'owned-elsewhere',
      );
    });

    it('fails where the trail is the owner’s alone', () => {
      const own = { ...ORGANIZATION_TRAIL, isOrganization: false };
      expect(judged(control, withPeer(own, own), ACCOUNT)).toBe(
        'fail: trail-not-of-organization',
      );
      expect(judged(control, withPeer(own), ACCOUNT)).toBe(
        'fail: trail-not-of-organization',
      );
    });

    it('passes on the account’s own trail without it', () => {
      const snapshot = withTrails(ORGANIZATION_TRAIL, trail());
      expect(judged(control, snapshot, ACCOUNT)).toBe('pass: trail-covers');
    });
  });
});
