import {
  Bucket,
  ClassicLoadBalancer,
  LogBucket,
  PeerReading,
  Readings,
} from '../../model';
import {
  bucket,
  BUCKET_ARN,
  delivery,
  denied,
  distribution,
  evaluate,
  causesOf,
  classicLoadBalancer,
  EACH_FAILURE,
  FAILURES,
  flowLog,
  globalPeer,
  judged,
  loadBalancer,
  ok,
  OTHER_ACCOUNT,
  snapshotOf,
  verdictOn,
} from '../testing';
import { s3ServerAccessLoggingEnabled as control } from './s3-server-access-logging-enabled';

function withBuckets(
  buckets: Bucket[],
  readings: Readings = {},
  peers: PeerReading[] = [],
) {
  const central = bucket({ name: 'central-logs' });
  return snapshotOf(
    { 's3:buckets': ok([...buckets, central]), ...readings },
    { peers },
  );
}

/** A snapshot in which the account's global target says so. */
function withGlobal(...peer: Parameters<typeof globalPeer>) {
  return withBuckets([bucket()], {}, [globalPeer(...peer)]);
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

  it('passes, fails or is unknown by a vended delivery as the bucket exists to which it goes', () => {
    const toBucket = delivery({
      resourceArns: [BUCKET_ARN],
      logType: 'S3_SERVER_ACCESS_LOGS',
      deliveries: [
        {
          id: 'd-1',
          destinationType: 'S3',
          destinationResourceArn: 'arn:aws:s3:::far',
        },
      ],
    });
    const withExists = (exists: LogBucket['exists']) =>
      withBuckets([bucket()], {
        'logs:deliveries': ok([toBucket]),
        's3:delivery-buckets': ok([{ name: 'far', exists }]),
      });
    expect(judged(control, withExists(ok(true)), BUCKET_ARN)).toBe(
      'pass: logs-delivered',
    );
    expect(verdictOn(control, withExists(ok(false)), BUCKET_ARN)).toMatchObject(
      {
        status: 'fail',
        reason: { key: 'bucket-missing', params: { bucket: 'far' } },
      },
    );
    expect(
      causesOf(FAILURES, failure =>
        verdictOn(control, withExists(failure), BUCKET_ARN),
      ),
    ).toEqual(EACH_FAILURE);
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

  it.each([
    'orders.s3.amazonaws.com',
    'orders.s3.eu-west-1.amazonaws.com',
    'orders.s3.cn-north-1.amazonaws.com.cn',
    'orders',
  ])('is not applicable where a distribution logs to it as %s', domain => {
    const logging = ok({ enabled: true, bucket: domain });
    const snapshot = withGlobal(
      'cloudfront:distributions',
      ok([distribution({ logging })]),
    );
    expect(verdictOn(control, snapshot, BUCKET_ARN)).toMatchObject({
      status: 'not-applicable',
      reason: { key: 'log-destination', params: { sender: 'E1ABC' } },
    });
  });

  it('is not applicable where a delivery of CloudFront logs to it', () => {
    const destination = {
      id: 'd-1',
      destinationType: 'S3',
      destinationResourceArn: BUCKET_ARN,
    };
    const snapshot = withGlobal(
      'logs:global-deliveries',
      ok([delivery({ deliveries: [destination] })]),
    );
    expect(judged(control, snapshot, BUCKET_ARN)).toBe(
      'not-applicable: log-destination',
    );
  });

  it.each([
    ['is off', { enabled: false, bucket: 'orders.s3.amazonaws.com' }],
    ['has no bucket', { enabled: true }],
    ['goes elsewhere', { enabled: true, bucket: 'orders2.s3.amazonaws.com' }],
  ])('fails where the logging of a distribution %s', (_, logging) => {
    const snapshot = withGlobal(
      'cloudfront:distributions',
      ok([distribution({ logging: ok(logging) })]),
    );
    expect(judged(control, snapshot, BUCKET_ARN)).toBe('fail: logging-off');
  });

  it.each(['cloudfront:distributions', 'logs:global-deliveries'] as const)(
    'is unknown where %s of the account failed, and passes all the same',
    collector => {
      expect(
        causesOf(FAILURES, failure =>
          verdictOn(control, withGlobal(collector, failure), BUCKET_ARN),
        ),
      ).toEqual(EACH_FAILURE);
      const logged = withBuckets([bucket({ logging: LOGGING })], {}, [
        globalPeer(collector, denied('cloudfront:ListDistributions')),
      ]);
      expect(verdictOn(control, logged, BUCKET_ARN).status).toBe('pass');
    },
  );

  it('is unknown where one distribution did not say where it logs to', () => {
    expect(
      causesOf(FAILURES, logging =>
        verdictOn(
          control,
          withGlobal(
            'cloudfront:distributions',
            ok([distribution({ logging })]),
          ),
          BUCKET_ARN,
        ),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('waits for the account’s global services where they were never read', () => {
    const snapshot = withBuckets([bucket()]);
    const unread = { ...snapshot, peers: { reading: () => undefined } };
    expect(verdictOn(control, unread, BUCKET_ARN)).toMatchObject({
      status: 'unknown',
      cause: {
        kind: 'owned-elsewhere',
        collector: 'logs:global-deliveries',
        accountId: '111122223333',
      },
    });
  });

  it('waits for other targets that were never swept, where nothing else tells', () => {
    const waiting = (region: string, of = bucket(), readings: Readings = {}) =>
      verdictOn(
        control,
        {
          ...withBuckets([of], readings),
          unswept: { accountId: OTHER_ACCOUNT, region, partition: 'aws' },
        },
        BUCKET_ARN,
      );
    expect(waiting('ap-northeast-1')).toMatchObject({
      status: 'unknown',
      cause: {
        kind: 'owned-elsewhere',
        collector: 's3:log-senders',
        accountId: OTHER_ACCOUNT,
        message: expect.stringContaining('ap-northeast-1'),
      },
    });
    expect(waiting('aws-global').cause).toMatchObject({
      collector: 's3:global-log-senders',
    });
    expect(waiting('eu-west-1', bucket({ logging: LOGGING })).status).toBe(
      'pass',
    );
    const [, destination] = DESTINATIONS[1];
    expect(waiting('eu-west-1', bucket(), destination).status).toBe(
      'not-applicable',
    );
  });

  it('says of the account’s own senders of another region what it says of those of its own', () => {
    const said = withBuckets([bucket()], {
      's3:other-log-senders': ok([
        {
          accountId: '111122223333',
          call: 'ec2:DescribeFlowLogs',
          bucket: 'orders',
          sender: 'fl-0abc',
        },
      ]),
    });
    expect(judged(control, said, BUCKET_ARN)).toBe(
      'not-applicable: log-destination',
    );
  });

  it('is not applicable where another account says that it logs there, and unknown where nobody could ask', () => {
    const sender = { bucket: 'orders', sender: 'fl-0abc' };
    const others = [
      { accountId: OTHER_ACCOUNT, call: 'ec2:DescribeFlowLogs', ...sender },
    ];
    const said = withBuckets([bucket()], {
      's3:other-log-senders': ok(others),
    });
    expect(verdictOn(control, said, BUCKET_ARN)).toMatchObject({
      status: 'not-applicable',
      reason: {
        key: 'log-destination-of-account',
        params: { sender: 'fl-0abc', account: OTHER_ACCOUNT },
      },
    });
    expect(
      causesOf(FAILURES, failure =>
        verdictOn(
          control,
          withBuckets([bucket()], { 's3:other-log-senders': failure }),
          BUCKET_ARN,
        ),
      ),
    ).toEqual(EACH_FAILURE);
  });
});
