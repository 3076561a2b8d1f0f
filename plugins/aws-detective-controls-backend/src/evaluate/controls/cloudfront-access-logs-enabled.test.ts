import {
  Distribution,
  LogBucket,
  LogDelivery,
  Reading,
  Readings,
} from '../../model';
import {
  causesOf,
  delivery,
  denied,
  distribution,
  DISTRIBUTION_ARN,
  EACH_FAILURE,
  evaluate,
  FAILURES,
  GLOBAL_TARGET,
  judged,
  ok,
  OTHER_ACCOUNT,
  snapshotOf,
  verdictOn,
} from '../testing';
import { cloudfrontAccessLogsEnabled as control } from './cloudfront-access-logs-enabled';

const LIST = 'cloudfront:distributions';
const CONFIG =
  'arn:aws:cloudfront::111122223333:realtime-log-config/everything';
const UNLISTED = 'account/111122223333/resources';

function globalSnapshot(readings: Readings, declared: string[] = []) {
  return snapshotOf(readings, { target: GLOBAL_TARGET, declared });
}

function withDistribution(
  over: Partial<Distribution>,
  deliveries: Reading<LogDelivery[]> = ok([]),
) {
  return globalSnapshot({
    [LIST]: ok([distribution(over)]),
    'logs:global-deliveries': deliveries,
  });
}

function v2(over: Partial<LogDelivery> = {}): LogDelivery {
  return delivery({
    resourceArns: [DISTRIBUTION_ARN],
    service: 'cloudfront',
    logType: 'ACCESS_LOGS',
    ...over,
  });
}

const LEGACY = ok({ enabled: true, bucket: 'logs.s3.amazonaws.com' });

describe('cloudfront-access-logs-enabled', () => {
  it('passes on standard logging (legacy)', () => {
    expect(
      judged(control, withDistribution({ logging: LEGACY }), DISTRIBUTION_ARN),
    ).toBe('pass: legacy-logs');
  });

  it('passes on real-time logs of any cache behavior', () => {
    const snapshot = withDistribution({ realtimeLogConfigArns: [CONFIG] });
    expect(judged(control, snapshot, DISTRIBUTION_ARN)).toBe(
      'pass: realtime-logs',
    );
  });

  it.each([undefined, 'ACTIVE'])(
    'passes on standard logging (v2) whose source is %s',
    sourceStatus => {
      const snapshot = withDistribution({}, ok([v2({ sourceStatus })]));
      expect(judged(control, snapshot, DISTRIBUTION_ARN)).toBe(
        'pass: delivered-logs',
      );
    },
  );

  it('fails without any of the three', () => {
    expect(judged(control, withDistribution({}), DISTRIBUTION_ARN)).toBe(
      'fail: no-access-logs',
    );
  });

  it('does not take cookie settings without a bucket for legacy logs', () => {
    const snapshot = withDistribution({ logging: ok({ enabled: true }) });
    expect(judged(control, snapshot, DISTRIBUTION_ARN)).toBe(
      'fail: no-access-logs',
    );
  });

  it.each<[string, Partial<LogDelivery>]>([
    ['is inactive', { sourceStatus: 'INACTIVE' }],
    ['delivers nothing', { deliveries: [] }],
    ['sends another log', { logType: 'CONNECTION_LOGS' }],
    ['is of another distribution', { resourceArns: [`${DISTRIBUTION_ARN}0`] }],
  ])('fails where the delivery source %s', (_, over) => {
    const snapshot = withDistribution({}, ok([v2(over)]));
    expect(judged(control, snapshot, DISTRIBUTION_ARN)).toBe(
      'fail: no-access-logs',
    );
  });

  it('is unknown where its configuration could not be read', () => {
    expect(
      causesOf(FAILURES, logging =>
        verdictOn(control, withDistribution({ logging }), DISTRIBUTION_ARN),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('is unknown where the deliveries could not be read', () => {
    expect(
      causesOf(FAILURES, failure =>
        verdictOn(control, withDistribution({}, failure), DISTRIBUTION_ARN),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it.each<[string, Partial<Distribution>, Reading<LogDelivery[]>]>([
    ['legacy', { logging: LEGACY }, denied('logs:DescribeDeliveries')],
    [
      'real-time',
      { realtimeLogConfigArns: [CONFIG], logging: denied('x:Y') },
      denied('logs:DescribeDeliveries'),
    ],
    ['v2', { logging: denied('x:Y') }, ok([v2()])],
  ])('needs only the one reading that shows %s logs', (_, over, deliveries) => {
    expect(
      verdictOn(control, withDistribution(over, deliveries), DISTRIBUTION_ARN)
        .status,
    ).toBe('pass');
  });

  it('is unknown for a claimed distribution that no list shows', () => {
    const snapshot = globalSnapshot({}, [DISTRIBUTION_ARN]);
    expect(judged(control, snapshot, DISTRIBUTION_ARN)).toBe(
      'unknown: unknown-not-seen',
    );
  });

  it('is unknown for all that is known otherwise where they could not be listed', () => {
    for (const failure of FAILURES) {
      const { unlisted, verdicts } = evaluate(
        control,
        globalSnapshot({
          [LIST]: failure,
          'tag:global-resources': ok([
            { arn: DISTRIBUTION_ARN, tags: { service: 'shop' } },
          ]),
        }),
      );
      expect(unlisted?.kind).toBe(failure.status);
      expect(verdicts.map(({ subject, status }) => [subject, status])).toEqual([
        [UNLISTED, 'unknown'],
        [DISTRIBUTION_ARN, 'unknown'],
      ]);
    }
  });

  describe('to a bucket that is not one of the account’s own', () => {
    const BUCKETS = 's3:global-log-buckets';
    const TO_BUCKET = v2({
      deliveries: [
        {
          id: 'd-1',
          destinationType: 'S3',
          destinationResourceArn: 'arn:aws:s3:::logs/cdn',
        },
      ],
    });
    const WAYS: [string, string, Readings][] = [
      [
        'standard logs (legacy)',
        'legacy-logs',
        { [LIST]: ok([distribution({ logging: LEGACY })]) },
      ],
      [
        'standard logs (v2)',
        'delivered-logs',
        {
          [LIST]: ok([distribution()]),
          'logs:global-deliveries': ok([TO_BUCKET]),
        },
      ],
    ];
    const withBucket = (way: Readings, exists: LogBucket['exists']) =>
      globalSnapshot({ ...way, [BUCKETS]: ok([{ name: 'logs', exists }]) });

    it.each(WAYS)('fails by %s where it does not exist', (_, _key, way) => {
      const snapshot = withBucket(way, ok(false));
      expect(verdictOn(control, snapshot, DISTRIBUTION_ARN)).toMatchObject({
        status: 'fail',
        reason: { key: 'bucket-missing', params: { bucket: 'logs' } },
      });
    });

    it.each(WAYS)(
      'passes by %s where it exists, or is another account’s',
      (_, key, way) => {
        for (const exists of [ok(true), denied('s3:GetBucketLogging')]) {
          expect(
            judged(control, withBucket(way, exists), DISTRIBUTION_ARN),
          ).toBe(`pass: ${key}`);
        }
      },
    );

    it.each(WAYS)(
      'is unknown by %s where it could not be looked for',
      (_, _key, way) => {
        expect(
          causesOf(FAILURES, failure =>
            verdictOn(control, withBucket(way, failure), DISTRIBUTION_ARN),
          ),
        ).toEqual(EACH_FAILURE);
        expect(
          causesOf(FAILURES, failure =>
            verdictOn(
              control,
              globalSnapshot({ ...way, [BUCKETS]: failure }),
              DISTRIBUTION_ARN,
            ),
          ),
        ).toEqual(EACH_FAILURE);
      },
    );

    it('passes by legacy logs to nowhere beside a delivery to a log group', () => {
      const snapshot = globalSnapshot({
        [LIST]: ok([distribution({ logging: LEGACY })]),
        [BUCKETS]: ok([{ name: 'logs', exists: ok(false) }]),
        'logs:global-deliveries': ok([v2()]),
      });
      expect(judged(control, snapshot, DISTRIBUTION_ARN)).toBe(
        'pass: delivered-logs',
      );
    });

    it('is unknown where only another account sees which bucket it is', () => {
      const causeWith = (destinationAccountId?: string) => {
        const to = { id: 'd-1', destinationType: 'S3', destinationAccountId };
        const hidden = v2({ deliveries: [to] });
        const snapshot = withDistribution({}, ok([hidden]));
        return verdictOn(control, snapshot, DISTRIBUTION_ARN).cause;
      };
      expect(causeWith(OTHER_ACCOUNT)).toMatchObject({
        kind: 'owned-elsewhere',
        collector: BUCKETS,
        accountId: OTHER_ACCOUNT,
      });
      expect(causeWith()?.kind).toBe('failed');
    });
  });
});
