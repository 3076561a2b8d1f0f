import { Bucket, ClassicLoadBalancer, Readings } from '../../model';
import {
  bucket,
  BUCKET_ARN,
  delivery,
  denied,
  evaluate,
  causesOf,
  classicLoadBalancer,
  EACH_FAILURE,
  FAILURES,
  flowLog,
  judged,
  loadBalancer,
  ok,
  snapshotOf,
  verdictOn,
} from '../testing';
import { s3ServerAccessLoggingEnabled as control } from './s3-server-access-logging-enabled';

function withBuckets(buckets: Bucket[], readings: Readings = {}) {
  const central = bucket({ name: 'central-logs' });
  return snapshotOf({ 's3:buckets': ok([...buckets, central]), ...readings });
}

const LOGGING = ok({ targetBucket: 'central-logs', targetPrefix: 'orders/' });

/** Every way by which another reading shows that `orders` keeps logs. */
const DESTINATIONS: [string, Readings][] = [
  [
    'another bucket',
    {
      's3:buckets': ok([
        bucket(),
        bucket({ name: 'web', logging: ok({ targetBucket: 'orders' }) }),
      ]),
    },
  ],
  [
    'a vended delivery',
    {
      'logs:deliveries': ok([
        delivery({
          deliveries: [
            {
              id: 'd-1',
              destinationType: 'S3',
              destinationResourceArn: BUCKET_ARN,
            },
          ],
        }),
      ]),
    },
  ],
  [
    'a flow log',
    {
      'ec2:flow-logs': ok([
        flowLog({
          logDestinationType: 's3',
          logDestination: `${BUCKET_ARN}/flow/`,
        }),
      ]),
    },
  ],
  [
    'a network load balancer',
    {
      'elasticloadbalancing:load-balancers': ok([
        loadBalancer({
          type: 'network',
          attributes: ok({
            'access_logs.s3.enabled': 'true',
            'access_logs.s3.bucket': 'orders',
          }),
        }),
      ]),
    },
  ],
  [
    'a load balancer',
    {
      'elasticloadbalancing:load-balancers': ok([
        loadBalancer({
          attributes: ok({
            'access_logs.s3.enabled': 'true',
            'access_logs.s3.bucket': 'orders',
          }),
        }),
      ]),
    },
  ],
  [
    'a Classic Load Balancer',
    {
      'elasticloadbalancing:classic-load-balancers': ok([
        classicLoadBalancer({
          accessLog: ok({ enabled: true, bucket: 'orders' }),
        }),
      ]),
    },
  ],
];

describe('s3-server-access-logging-enabled', () => {
  it('passes on logging to a bucket', () => {
    const snapshot = withBuckets([bucket({ logging: LOGGING })]);
    expect(judged(control, snapshot, BUCKET_ARN)).toBe('pass: logging-on');
  });

  it('passes on a vended delivery', () => {
    const snapshot = withBuckets([bucket()], {
      'logs:deliveries': ok([
        delivery({
          resourceArns: [BUCKET_ARN],
          logType: 'S3_SERVER_ACCESS_LOGS',
        }),
      ]),
    });
    expect(judged(control, snapshot, BUCKET_ARN)).toBe('pass: logs-delivered');
  });

  it('fails on logging to a bucket that does not exist', () => {
    const logging = ok({ targetBucket: 'long-gone', targetPrefix: '' });
    const snapshot = withBuckets([bucket({ logging })]);
    expect(judged(control, snapshot, BUCKET_ARN)).toBe('fail: target-missing');
  });

  it('fails without either', () => {
    const snapshot = withBuckets([bucket()]);
    expect(judged(control, snapshot, BUCKET_ARN)).toBe('fail: logging-off');
  });

  it.each(DESTINATIONS)('is not applicable where %s logs to it', (_, found) => {
    const snapshot = withBuckets([bucket()], found);
    expect(judged(control, snapshot, BUCKET_ARN)).toBe(
      'not-applicable: log-destination',
    );
  });

  it('passes on a destination that keeps logs itself', () => {
    const snapshot = withBuckets([
      bucket({ logging: LOGGING }),
      bucket({ name: 'web', logging: ok({ targetBucket: 'orders' }) }),
    ]);
    expect(judged(control, snapshot, BUCKET_ARN)).toBe('pass: logging-on');
  });

  it('does not take a balancer whose logs are off for a sender', () => {
    const snapshot = withBuckets([bucket()], {
      'elasticloadbalancing:load-balancers': ok([
        loadBalancer({
          attributes: ok({
            'access_logs.s3.enabled': 'false',
            'access_logs.s3.bucket': 'orders',
          }),
        }),
      ]),
    });
    expect(judged(control, snapshot, BUCKET_ARN)).toBe('fail: logging-off');
  });

  it('does not take a Classic Load Balancer whose logs are off for a sender, and is unknown where it did not say', () => {
    const withClassic = (over: Partial<ClassicLoadBalancer>) =>
      withBuckets([bucket()], {
        'elasticloadbalancing:classic-load-balancers': ok([
          classicLoadBalancer(over),
        ]),
      });
    const off = ok({ enabled: false, bucket: 'orders' });
    expect(judged(control, withClassic({ accessLog: off }), BUCKET_ARN)).toBe(
      'fail: logging-off',
    );
    expect(
      causesOf(FAILURES, accessLog =>
        verdictOn(control, withClassic({ accessLog }), BUCKET_ARN),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('is unknown where its logging could not be read', () => {
    expect(
      causesOf(FAILURES, failure =>
        verdictOn(
          control,
          withBuckets([bucket({ logging: failure })]),
          BUCKET_ARN,
        ),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it.each([
    'logs:deliveries',
    'ec2:flow-logs',
    'elasticloadbalancing:load-balancers',
    'elasticloadbalancing:classic-load-balancers',
  ] as const)(
    'is unknown where %s, which may show it as a destination, failed',
    collector => {
      expect(
        causesOf(FAILURES, failure =>
          verdictOn(
            control,
            withBuckets([bucket()], { [collector]: failure }),
            BUCKET_ARN,
          ),
        ),
      ).toEqual(EACH_FAILURE);
    },
  );

  it('is unknown where another bucket or a balancer did not say where it logs to', () => {
    const byBucket = withBuckets([
      bucket(),
      bucket({ name: 'locked', logging: denied('s3:GetBucketLogging') }),
    ]);
    const byBalancer = withBuckets([bucket()], {
      'elasticloadbalancing:load-balancers': ok([
        loadBalancer({ attributes: undefined }),
      ]),
    });
    expect(verdictOn(control, byBucket, BUCKET_ARN).cause).toMatchObject({
      kind: 'denied',
      action: 's3:GetBucketLogging',
    });
    expect(verdictOn(control, byBalancer, BUCKET_ARN).status).toBe('unknown');
  });

  it('is unknown where a network load balancer did not say where it logs to, and fails beside a gateway, which says nothing', () => {
    const beside = (type: string) =>
      withBuckets([bucket()], {
        'elasticloadbalancing:load-balancers': ok([
          loadBalancer({ type, attributes: undefined }),
        ]),
      });
    const statusBeside = (type: string) =>
      verdictOn(control, beside(type), BUCKET_ARN).status;
    expect(statusBeside('network')).toBe('unknown');
    expect(statusBeside('gateway')).toBe('fail');
  });

  it('passes on logging whatever else could not be read', () => {
    const snapshot = withBuckets([bucket({ logging: LOGGING })], {
      'logs:deliveries': denied('logs:DescribeDeliveries'),
      'ec2:flow-logs': denied('ec2:DescribeFlowLogs'),
    });
    expect(verdictOn(control, snapshot, BUCKET_ARN).status).toBe('pass');
  });

  it('is unknown for claimed buckets where they could not be listed', () => {
    for (const failure of FAILURES) {
      const { unlisted, verdicts } = evaluate(
        control,
        snapshotOf({ 's3:buckets': failure }, { declared: [BUCKET_ARN] }),
      );
      expect(unlisted?.kind).toBe(failure.status);
      expect(verdicts.map(({ subject }) => subject)).toEqual([
        'account/111122223333/eu-west-1/resources',
        BUCKET_ARN,
      ]);
    }
  });
});
