import { unknownByEachCause } from '../__testUtils__/unknownByEachCause';
import {
  broken,
  denied,
  EACH_FAILURE,
  judged,
  snapshotOf,
  verdictOn,
} from '../testing';
import { securityhubEnabled as control } from './securityhub-enabled';

const SUBJECT = 'account/111122223333/eu-west-1';

describe('securityhub-enabled', () => {
  it('passes on a hub', () => {
    expect(judged(control, snapshotOf({}), SUBJECT)).toBe('pass: hub-enabled');
  });

  it.each(['InvalidAccessException', 'ResourceNotFoundException', undefined])(
    'fails where the account is not subscribed (%s)',
    code => {
      const snapshot = snapshotOf({
        'securityhub:hub': broken('disabled', { code }),
      });
      expect(judged(control, snapshot, SUBJECT)).toBe('fail: hub-off');
    },
  );

  it('is not applicable in a region that is not enabled', () => {
    const snapshot = snapshotOf({}, { regionEnabled: false });
    expect(judged(control, snapshot, SUBJECT)).toBe(
      'not-applicable: region-not-enabled',
    );
  });

  it('is unknown by each cause', () => {
    expect(
      unknownByEachCause(control, SUBJECT, failure =>
        snapshotOf({ 'securityhub:hub': failure }),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('is unknown, not off, where the call is denied', () => {
    const snapshot = snapshotOf({
      'securityhub:hub': denied('securityhub:DescribeHub'),
    });
    expect(verdictOn(control, snapshot, SUBJECT).cause?.action).toBe(
      'securityhub:DescribeHub',
    );
  });
});
