import { ConfigRecorder } from '../../model';
import { unknownByEachCause } from '../__testUtils__/unknownByEachCause';
import {
  broken,
  EACH_FAILURE,
  judged,
  ok,
  recorder,
  snapshotOf,
  verdictOn,
} from '../testing';
import { configRecordsAllTypes as control } from './config-records-all-types';

const SUBJECT = 'account/111122223333/eu-west-1';
const EXCLUDING: Partial<ConfigRecorder> = {
  allSupported: false,
  strategy: 'EXCLUSION_BY_RESOURCE_TYPES',
  excludedResourceTypes: ['AWS::EC2::NetworkInterface'],
};
const INCLUDING: Partial<ConfigRecorder> = {
  allSupported: false,
  strategy: 'INCLUSION_BY_RESOURCE_TYPES',
  resourceTypes: ['AWS::S3::Bucket', 'AWS::EC2::VPC'],
};

function withRecorders(...recorders: ConfigRecorder[]) {
  return snapshotOf({ 'config:recorders': ok(recorders) });
}

describe('config-records-all-types', () => {
  it.each<[string, Partial<ConfigRecorder>]>([
    ['by its strategy', { strategy: 'ALL_SUPPORTED_RESOURCE_TYPES' }],
    ['by the older setting alone', { strategy: undefined }],
    [
      'by exclusion that excludes nothing',
      { ...EXCLUDING, excludedResourceTypes: [] },
    ],
    ['though it is stopped', { recording: false }],
  ])('passes on a recorder of all types %s', (_, over) => {
    const snapshot = withRecorders(recorder(over));
    expect(judged(control, snapshot, SUBJECT)).toBe('pass: records-all');
  });

  it('fails on exclusions, and names them', () => {
    const { status, reason } = verdictOn(
      control,
      withRecorders(recorder(EXCLUDING)),
      SUBJECT,
    );
    expect([status, reason.key, reason.params]).toEqual([
      'fail',
      'types-excluded',
      { recorder: 'default', types: 'AWS::EC2::NetworkInterface' },
    ]);
  });

  it('fails on exclusions whatever else the recorder says', () => {
    const snapshot = withRecorders(
      recorder({ ...EXCLUDING, allSupported: true, strategy: undefined }),
    );
    expect(judged(control, snapshot, SUBJECT)).toBe('fail: types-excluded');
  });

  it.each<[string, Partial<ConfigRecorder>]>([
    ['by its strategy', INCLUDING],
    ['without a strategy', { ...INCLUDING, strategy: undefined }],
    ['whose strategy nobody knows', { strategy: 'SOMETHING_NEW' }],
  ])('fails on a recorder of listed types %s', (_, over) => {
    const snapshot = withRecorders(recorder(over));
    expect(judged(control, snapshot, SUBJECT)).toBe('fail: some-types-only');
  });

  it.each<[string, ConfigRecorder[]]>([
    ['without a recorder', []],
    [
      'on the recorders of AWS itself',
      [recorder({ recordingScope: 'INTERNAL' })],
    ],
  ])('is not applicable %s', (_, recorders) => {
    expect(judged(control, withRecorders(...recorders), SUBJECT)).toBe(
      'not-applicable: no-recorder',
    );
  });

  it('does not let a recorder of AWS itself stand for the account’s', () => {
    const snapshot = withRecorders(
      recorder({ recordingScope: 'INTERNAL' }),
      recorder(INCLUDING),
    );
    expect(judged(control, snapshot, SUBJECT)).toBe('fail: some-types-only');
  });

  it('is not applicable where the service itself is said to be off', () => {
    const snapshot = snapshotOf({ 'config:recorders': broken('disabled') });
    expect(judged(control, snapshot, SUBJECT)).toBe(
      'not-applicable: no-recorder',
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
