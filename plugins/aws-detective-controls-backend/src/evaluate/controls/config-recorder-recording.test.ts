import { ConfigRecorder } from '../../model';
import { unknownByEachCause } from '../__testUtils__/unknownByEachCause';
import {
  broken,
  EACH_FAILURE,
  judged,
  ok,
  recorder,
  snapshotOf,
} from '../testing';
import { configRecorderRecording as control } from './config-recorder-recording';

const SUBJECT = 'account/111122223333/eu-west-1';

function withRecorders(...recorders: ConfigRecorder[]) {
  return snapshotOf({ 'config:recorders': ok(recorders) });
}

describe('config-recorder-recording', () => {
  it.each(['SUCCESS', 'Success', 'PENDING', undefined])(
    'passes on a recorder whose last status is %s',
    lastStatus => {
      const snapshot = withRecorders(recorder({ lastStatus }));
      expect(judged(control, snapshot, SUBJECT)).toBe(
        'pass: recorder-recording',
      );
    },
  );

  it.each(['FAILURE', 'Failure', 'failure'])(
    'fails on a recorder whose last status is %s',
    lastStatus => {
      const snapshot = withRecorders(recorder({ lastStatus }));
      expect(judged(control, snapshot, SUBJECT)).toBe('fail: recorder-failing');
    },
  );

  it('fails on a stopped recorder', () => {
    const snapshot = withRecorders(recorder({ recording: false }));
    expect(judged(control, snapshot, SUBJECT)).toBe('fail: recorder-stopped');
  });

  it('fails without a recorder', () => {
    expect(judged(control, withRecorders(), SUBJECT)).toBe('fail: no-recorder');
  });

  it('does not count the recorders of AWS itself', () => {
    const snapshot = withRecorders(recorder({ recordingScope: 'INTERNAL' }));
    expect(judged(control, snapshot, SUBJECT)).toBe('fail: no-recorder');
  });

  it('fails where the service itself is said to be off', () => {
    const snapshot = snapshotOf({ 'config:recorders': broken('disabled') });
    expect(judged(control, snapshot, SUBJECT)).toBe('fail: no-recorder');
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
        snapshotOf({ 'config:recorders': failure }),
      ),
    ).toEqual(EACH_FAILURE);
  });
});
