import { LoadBalancer, LogBucket, LogDelivery } from '../../model';
import {
  ALB_ARN,
  delivery,
  denied,
  evaluate,
  causesOf,
  EACH_FAILURE,
  FAILURES,
  judged,
  loadBalancer,
  ok,
  snapshotOf,
  verdictOn,
} from '../testing';
import { albAccessLogsEnabled as control } from './alb-access-logs-enabled';

const ON = ok({
  'access_logs.s3.enabled': 'true',
  'access_logs.s3.bucket': 'alb-logs',
});

function withBalancer(
  over: Partial<LoadBalancer>,
  deliveries: LogDelivery[] = [],
) {
  return snapshotOf({
    'elasticloadbalancing:load-balancers': ok([loadBalancer(over)]),
    'logs:deliveries': ok(deliveries),
  });
}

describe('alb-access-logs-enabled', () => {
  it('passes on access logs to a bucket', () => {
    const snapshot = withBalancer({ attributes: ON });
    expect(judged(control, snapshot, ALB_ARN)).toBe('pass: access-logs-to-s3');
  });

  it.each([undefined, 'ACTIVE'])(
    'passes on a vended delivery whose source is %s',
    sourceStatus => {
      const snapshot = withBalancer({}, [delivery({ sourceStatus })]);
      expect(judged(control, snapshot, ALB_ARN)).toBe(
        'pass: access-logs-delivered',
      );
    },
  );

  it('fails without either', () => {
    expect(judged(control, withBalancer({}), ALB_ARN)).toBe(
      'fail: no-access-logs',
    );
  });

  it.each<[string, Partial<LogDelivery>]>([
    ['is inactive', { sourceStatus: 'INACTIVE' }],
    ['delivers nothing', { deliveries: [] }],
    ['sends another log', { logType: 'ALB_CONNECTION_LOGS' }],
    ['is of another balancer', { resourceArns: [`${ALB_ARN}0`] }],
  ])('fails where the delivery source %s', (_, over) => {
    const snapshot = withBalancer({}, [delivery(over)]);
    expect(judged(control, snapshot, ALB_ARN)).toBe('fail: no-access-logs');
  });

  it.each(['network', 'gateway'])('is not applicable to type %s', type => {
    const snapshot = withBalancer({ type, attributes: undefined });
    expect(judged(control, snapshot, ALB_ARN)).toBe(
      'not-applicable: not-application',
    );
  });

  it('is unknown where the attributes could not be read', () => {
    expect(
      causesOf(FAILURES, failure =>
        verdictOn(control, withBalancer({ attributes: failure }), ALB_ARN),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('is unknown where the attributes were not read at all', () => {
    const snapshot = withBalancer({ attributes: undefined });
    expect(verdictOn(control, snapshot, ALB_ARN).cause?.kind).toBe('failed');
  });

  it('is unknown where the deliveries could not be read', () => {
    expect(
      causesOf(FAILURES, failure =>
        verdictOn(
          control,
          snapshotOf({
            'elasticloadbalancing:load-balancers': ok([loadBalancer()]),
            'logs:deliveries': failure,
          }),
          ALB_ARN,
        ),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('needs only the one reading that shows the logs', () => {
    const byBucket = snapshotOf({
      'elasticloadbalancing:load-balancers': ok([
        loadBalancer({ attributes: ON }),
      ]),
      'logs:deliveries': denied('logs:DescribeDeliveries'),
    });
    const byDelivery = withBalancer({ attributes: denied('x:Y') }, [
      delivery(),
    ]);
    expect(verdictOn(control, byBucket, ALB_ARN).status).toBe('pass');
    expect(verdictOn(control, byDelivery, ALB_ARN).status).toBe('pass');
  });

  it('is unknown as a whole where the balancers could not be listed', () => {
    for (const failure of FAILURES) {
      const { unlisted, verdicts } = evaluate(
        control,
        snapshotOf({ 'elasticloadbalancing:load-balancers': failure }),
      );
      expect(unlisted?.kind).toBe(failure.status);
      expect(verdicts.map(({ status }) => status)).toEqual(['unknown']);
    }
  });

  describe('to a bucket that is not among the region’s own', () => {
    const LOG_BUCKETS = 's3:load-balancer-buckets';
    const withBucket = (exists: LogBucket['exists']) => ({
      'elasticloadbalancing:load-balancers': ok([
        loadBalancer({ attributes: ON }),
      ]),
      [LOG_BUCKETS]: ok([{ name: 'alb-logs', exists }]),
    });

    it('fails where it does not exist, naming it', () => {
      const snapshot = snapshotOf(withBucket(ok(false)));
      expect(verdictOn(control, snapshot, ALB_ARN)).toMatchObject({
        status: 'fail',
        reason: { key: 'bucket-missing', params: { bucket: 'alb-logs' } },
      });
    });

    it('passes where it exists, or S3 does not speak of it for it is another account’s', () => {
      for (const exists of [ok(true), denied('s3:GetBucketLogging')]) {
        const snapshot = snapshotOf(withBucket(exists));
        expect(judged(control, snapshot, ALB_ARN)).toBe(
          'pass: access-logs-to-s3',
        );
      }
    });

    it('is unknown by any other cause, and where that could not be looked for', () => {
      expect(
        causesOf(FAILURES, failure =>
          verdictOn(control, snapshotOf(withBucket(failure)), ALB_ARN),
        ),
      ).toEqual(EACH_FAILURE);
      expect(
        causesOf(FAILURES, failure =>
          verdictOn(
            control,
            snapshotOf({ ...withBucket(ok(true)), [LOG_BUCKETS]: failure }),
            ALB_ARN,
          ),
        ),
      ).toEqual(EACH_FAILURE);
    });

    it('passes by a vended delivery all the same', () => {
      const snapshot = snapshotOf({
        ...withBucket(ok(false)),
        'logs:deliveries': ok([delivery()]),
      });
      expect(judged(control, snapshot, ALB_ARN)).toBe(
        'pass: access-logs-delivered',
      );
    });

    it('passes, fails or is unknown by a vended delivery as the bucket exists to which that goes', () => {
      const toBucket = delivery({
        deliveries: [
          {
            id: 'd-1',
            destinationType: 'S3',
            destinationResourceArn: 'arn:aws:s3:::far',
          },
        ],
      });
      const withExists = (exists: LogBucket['exists']) =>
        snapshotOf({
          'elasticloadbalancing:load-balancers': ok([loadBalancer()]),
          'logs:deliveries': ok([toBucket]),
          's3:delivery-buckets': ok([{ name: 'far', exists }]),
        });
      expect(judged(control, withExists(ok(true)), ALB_ARN)).toBe(
        'pass: access-logs-delivered',
      );
      expect(judged(control, withExists(ok(false)), ALB_ARN)).toBe(
        'fail: bucket-missing',
      );
      expect(
        causesOf(FAILURES, failure =>
          verdictOn(control, withExists(failure), ALB_ARN),
        ),
      ).toEqual(EACH_FAILURE);
    });

    it('is unknown where a vended delivery may be hidden', () => {
      expect(
        causesOf(FAILURES, failure =>
          verdictOn(
            control,
            snapshotOf({
              ...withBucket(ok(false)),
              'logs:deliveries': failure,
            }),
            ALB_ARN,
          ),
        ),
      ).toEqual(EACH_FAILURE);
    });
  });
});
