import { FailedReading, LogBucket, LogDelivery, Readings } from '../../model';
import {
  causesOf,
  delivery,
  EACH_FAILURE,
  FAILURES,
  judged,
  ok,
  TARGET,
  TRAIL_BUCKET,
  trailBucket,
  trailSnapshotOf,
  verdictOn,
} from '../testing';
import { cloudtrailBucketAccessLogging as control } from './cloudtrail-bucket-access-logging';

const ACCOUNT = 'account/111122223333';
const { region } = TARGET;
const OFF: Readings = {
  's3:trail-bucket-logging': ok([
    { name: TRAIL_BUCKET, region, logging: ok({}) },
  ]),
};
const VENDED = delivery({
  logType: 'S3_SERVER_ACCESS_LOGS',
  resourceArns: [`arn:aws:s3:::${TRAIL_BUCKET}`],
});

const withDeliveries = (
  deliveries: LogDelivery[],
  of: string = region,
): Readings => ({
  ...OFF,
  'logs:trail-bucket-deliveries': ok([
    { region: of, deliveries: ok(deliveries) },
  ]),
});

describe('cloudtrail-bucket-access-logging', () => {
  it('passes on logging to a bucket', () => {
    expect(judged(control, trailSnapshotOf(), ACCOUNT)).toBe(
      'pass: logging-on',
    );
  });

  it('passes on logging to a bucket whatever the deliveries say', () => {
    const [failure] = FAILURES;
    const snapshot = trailSnapshotOf({
      'logs:trail-bucket-deliveries': failure,
    });
    expect(judged(control, snapshot, ACCOUNT)).toBe('pass: logging-on');
  });

  it('passes on a vended delivery', () => {
    const snapshot = trailSnapshotOf(withDeliveries([VENDED]));
    expect(judged(control, snapshot, ACCOUNT)).toBe('pass: logging-on');
  });

  it.each<[string, Readings]>([
    ['there is neither', withDeliveries([])],
    [
      'the delivery is of another log',
      withDeliveries([{ ...VENDED, logType: 'ACCESS_LOGS' }]),
    ],
    [
      'the source has no delivery',
      withDeliveries([{ ...VENDED, deliveries: [] }]),
    ],
  ])('fails where %s', (_case, readings) => {
    expect(judged(control, trailSnapshotOf(readings), ACCOUNT)).toBe(
      'fail: logging-off',
    );
  });

  it.each<[string, string, boolean | undefined, LogDelivery[]]>([
    ['fail: target-missing', 'is not there', false, []],
    ['pass: logging-on', 'is not there beside a delivery', false, [VENDED]],
    ['unknown: unknown-failed', 'was not looked for', undefined, []],
  ])('gives %s where the target %s', (verdict, _, targetExists, deliveries) => {
    const logging = ok({ targetBucket: 'long-gone', targetExists });
    const snapshot = trailSnapshotOf({
      ...withDeliveries(deliveries),
      's3:trail-bucket-logging': ok([{ name: TRAIL_BUCKET, region, logging }]),
    });
    expect(judged(control, snapshot, ACCOUNT)).toBe(verdict);
  });

  it('names the target that is not there', () => {
    const logging = ok({ targetBucket: 'long-gone', targetExists: false });
    const snapshot = trailSnapshotOf({
      's3:trail-bucket-logging': ok([{ name: TRAIL_BUCKET, region, logging }]),
    });
    expect(verdictOn(control, snapshot, ACCOUNT).reason.params).toEqual({
      bucket: TRAIL_BUCKET,
      target: 'long-gone',
    });
  });

  describe('by a vended delivery to a bucket', () => {
    const toBucket = {
      ...VENDED,
      deliveries: [
        {
          id: 'd-1',
          destinationType: 'S3',
          destinationResourceArn: 'arn:aws:s3:::access',
        },
      ],
    };
    const withExists = (exists: LogBucket['exists']) =>
      trailSnapshotOf({
        ...withDeliveries([toBucket]),
        's3:trail-delivery-buckets': ok([{ name: 'access', exists }]),
      });

    it('passes where it is one of the account’s own, or exists', () => {
      const own = trailSnapshotOf(withDeliveries([toBucket]));
      for (const snapshot of [own, withExists(ok(true))]) {
        expect(judged(control, snapshot, ACCOUNT)).toBe('pass: logging-on');
      }
    });

    it('fails where it does not exist, naming it', () => {
      expect(verdictOn(control, withExists(ok(false)), ACCOUNT)).toMatchObject({
        status: 'fail',
        reason: {
          key: 'delivery-target-missing',
          params: { bucket: TRAIL_BUCKET, target: 'access' },
        },
      });
    });

    it('is unknown where it could not be looked for', () => {
      expect(
        causesOf(FAILURES, failure =>
          verdictOn(control, withExists(failure), ACCOUNT),
        ),
      ).toEqual(EACH_FAILURE);
      expect(
        causesOf(FAILURES, failure =>
          verdictOn(
            control,
            trailSnapshotOf({
              ...withDeliveries([toBucket]),
              's3:trail-delivery-buckets': failure,
            }),
            ACCOUNT,
          ),
        ),
      ).toEqual(EACH_FAILURE);
    });
  });

  it('fails on one bucket beside one that logs', () => {
    const snapshot = trailSnapshotOf({
      's3:trail-buckets': ok([trailBucket(), trailBucket({ name: 'other' })]),
      's3:trail-bucket-logging': ok([
        {
          name: TRAIL_BUCKET,
          region,
          logging: ok({ targetBucket: 'logs', targetExists: true }),
        },
        { name: 'other', region, logging: ok({}) },
      ]),
    });
    expect(verdictOn(control, snapshot, ACCOUNT)).toMatchObject({
      status: 'fail',
      reason: { params: { bucket: 'other' } },
    });
  });

  it.each<[string, (failure: FailedReading) => Readings]>([
    ['the buckets', failure => ({ 's3:trail-buckets': failure })],
    ['every logging', failure => ({ 's3:trail-bucket-logging': failure })],
    [
      'the logging of the bucket',
      logging => ({
        's3:trail-bucket-logging': ok([
          { name: TRAIL_BUCKET, region, logging },
        ]),
      }),
    ],
    [
      'the deliveries',
      failure => ({ ...OFF, 'logs:trail-bucket-deliveries': failure }),
    ],
    [
      'the deliveries of its region',
      deliveries => ({
        ...OFF,
        'logs:trail-bucket-deliveries': ok([{ region, deliveries }]),
      }),
    ],
  ])('is unknown where %s could not be read', (_case, withFailure) => {
    expect(
      causesOf(FAILURES, failure =>
        verdictOn(control, trailSnapshotOf(withFailure(failure)), ACCOUNT),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('is unknown where the deliveries of another region were read', () => {
    const snapshot = trailSnapshotOf(withDeliveries([], 'us-west-2'));
    expect(verdictOn(control, snapshot, ACCOUNT).status).toBe('unknown');
  });

  it('is not applicable without a trail', () => {
    const snapshot = trailSnapshotOf({ 's3:trail-buckets': ok([]) });
    expect(judged(control, snapshot, ACCOUNT)).toBe('not-applicable: no-trail');
  });
});
