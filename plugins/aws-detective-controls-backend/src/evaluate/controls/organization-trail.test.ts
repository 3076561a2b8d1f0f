import { Trail } from '../../model';
import {
  causesOf,
  EACH_FAILURE,
  FAILURES,
  judged,
  ok,
  OTHER_ACCOUNT,
  trail,
  trailSnapshotOf,
  verdictOn,
} from '../testing';
import { organizationTrail as control } from './organization-trail';

const ACCOUNT = 'account/111122223333';
const MEMBER = {
  'organizations:membership': ok({ managementAccountId: OTHER_ACCOUNT }),
};
const SHARED = trail({
  name: 'organization',
  ownerAccountId: OTHER_ACCOUNT,
  isOrganization: true,
});

function memberWith(trails: Trail[], owned: Trail[] = trails) {
  return trailSnapshotOf(
    { ...MEMBER, 'cloudtrail:trails': ok(trails) },
    { [OTHER_ACCOUNT]: ok(owned) },
  );
}

describe('organization-trail', () => {
  it('passes on a trail of the organisation that its owner says to log', () => {
    expect(judged(control, memberWith([SHARED]), ACCOUNT)).toBe(
      'pass: organization-trail-covers',
    );
  });

  it('passes in the account that owns it', () => {
    const own = trail({ isOrganization: true });
    expect(judged(control, memberWith([own]), ACCOUNT)).toBe(
      'pass: organization-trail-covers',
    );
  });

  it('does not take the account’s own trail for one', () => {
    expect(judged(control, memberWith([trail()]), ACCOUNT)).toBe(
      'fail: no-organization-trail',
    );
  });

  it('fails where it is seen and does not log', () => {
    const stopped = { ...SHARED, status: ok({ isLogging: false }) };
    expect(judged(control, memberWith([SHARED], [stopped]), ACCOUNT)).toBe(
      'fail: trail-not-logging',
    );
  });

  it('fails where it is of one region', () => {
    const narrow = { ...SHARED, isMultiRegion: false };
    expect(judged(control, memberWith([narrow]), ACCOUNT)).toBe(
      'fail: trail-single-region',
    );
  });

  it('is not applicable outside of an organisation, whatever else failed', () => {
    const [failure] = FAILURES;
    const snapshot = trailSnapshotOf({
      'organizations:membership': ok({}),
      'cloudtrail:trails': failure,
    });
    expect(judged(control, snapshot, ACCOUNT)).toBe(
      'not-applicable: no-organization',
    );
  });

  it.each(['organizations:membership', 'cloudtrail:trails'] as const)(
    'is unknown where %s failed',
    collector => {
      expect(
        causesOf(FAILURES, failure =>
          verdictOn(
            control,
            trailSnapshotOf({ ...MEMBER, [collector]: failure }),
            ACCOUNT,
          ),
        ),
      ).toEqual(EACH_FAILURE);
    },
  );

  it('is unknown where its owner is no target', () => {
    const snapshot = trailSnapshotOf({
      ...MEMBER,
      'cloudtrail:trails': ok([SHARED]),
    });
    expect(verdictOn(control, snapshot, ACCOUNT).cause).toMatchObject({
      kind: 'owned-elsewhere',
      accountId: OTHER_ACCOUNT,
    });
  });
});
