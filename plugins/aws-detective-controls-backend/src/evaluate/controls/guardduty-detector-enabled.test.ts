import { unknownByEachCause } from '../__testUtils__/unknownByEachCause';
import { broken, EACH_FAILURE, judged, ok, snapshotOf } from '../testing';
import { guarddutyDetectorEnabled as control } from './guardduty-detector-enabled';

const SUBJECT = 'account/111122223333/eu-west-1';
const ENABLED = { detectorId: 'd-1', status: 'ENABLED' };
const SUSPENDED = { detectorId: 'd-2', status: 'DISABLED' };

describe('guardduty-detector-enabled', () => {
  it.each([[[ENABLED]], [[SUSPENDED, ENABLED]]])(
    'passes on an enabled detector',
    detectors => {
      const snapshot = snapshotOf({ 'guardduty:detectors': ok(detectors) });
      expect(judged(control, snapshot, SUBJECT)).toBe('pass: detector-enabled');
    },
  );

  it('fails without a detector', () => {
    const snapshot = snapshotOf({ 'guardduty:detectors': ok([]) });
    expect(judged(control, snapshot, SUBJECT)).toBe('fail: no-detector');
  });

  it('fails on a suspended detector', () => {
    const snapshot = snapshotOf({ 'guardduty:detectors': ok([SUSPENDED]) });
    expect(judged(control, snapshot, SUBJECT)).toBe('fail: detector-suspended');
  });

  it('fails where the service itself is said to be off', () => {
    const snapshot = snapshotOf({ 'guardduty:detectors': broken('disabled') });
    expect(judged(control, snapshot, SUBJECT)).toBe('fail: no-detector');
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
        snapshotOf({ 'guardduty:detectors': failure }),
      ),
    ).toEqual(EACH_FAILURE);
  });
});
