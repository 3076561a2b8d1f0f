import { CollectorId, Control, FailedReading, Readings } from '../../model';
import { evaluateSnapshot } from '../evaluate';
import {
  broken,
  CENTRAL_BUCKET,
  CENTRAL_ELSEWHERE,
  CENTRAL_LOG_GROUP,
  CENTRAL_READINGS,
  CENTRAL_REGION,
  centralLifecycle,
  centralLogging,
  completeTrail,
  delivery,
  FAILURES,
  GLOBAL_TARGET,
  judged,
  lifecycleRule,
  memberSnapshotOf,
  memberSnapshotWith,
  ok,
  ORGANIZATION_TRAIL,
  OTHER_ACCOUNT,
  peerReadingsOf,
  trailBucketAccess,
  trailSnapshotOf,
  verdictOn,
} from '../testing';
import { cloudtrailBucketAccessLogging } from './cloudtrail-bucket-access-logging';
import { cloudtrailBucketNotPublic } from './cloudtrail-bucket-not-public';
import { cloudtrailRetention } from './cloudtrail-retention';

const SUBJECT = 'account/111122223333';
const ARCHIVE = '777788889999';
const OLD = '2026-02-01T00:00:00.000Z';

/** A vended delivery of the access logs of the bucket to another bucket. */
const TO_BUCKET = delivery({
  logType: 'S3_SERVER_ACCESS_LOGS',
  resourceArns: [`arn:aws:s3:::${CENTRAL_BUCKET}`],
  deliveries: [
    {
      id: 'd-1',
      destinationType: 'S3',
      destinationResourceArn: 'arn:aws:s3:::access',
    },
  ],
});

interface Case {
  control: Control;
  passes: string;
  /** What the owner reads of a bucket that is not, and the reason. */
  bad: [Readings, string];
  /** The readings without which it cannot be known, the parts of lists included. */
  missing: [
    string,
    CollectorId,
    (failure: FailedReading) => Partial<Readings>,
  ][];
}

const whole = (id: CollectorId): Case['missing'][number] => [
  `every reading of ${id}`,
  id,
  failure => ({ [id]: failure }),
];

const CASES: Case[] = [
  {
    control: cloudtrailBucketNotPublic,
    passes: 'not-public',
    bad: [
      {
        's3:trail-bucket-access': ok([
          trailBucketAccess({
            name: CENTRAL_BUCKET,
            policyStatus: ok({ isPublic: true }),
          }),
        ]),
      },
      'policy-public',
    ],
    missing: [
      whole('s3:trail-buckets'),
      whole('s3:trail-bucket-access'),
      whole('s3:account-public-access-block'),
      [
        'its policy',
        's3:trail-bucket-access',
        policyStatus => ({
          's3:trail-bucket-access': ok([
            trailBucketAccess({ name: CENTRAL_BUCKET, policyStatus }),
          ]),
        }),
      ],
      [
        'the bucket among the accesses',
        's3:trail-bucket-access',
        () => ({ 's3:trail-bucket-access': ok([]) }),
      ],
    ],
  },
  {
    control: cloudtrailBucketAccessLogging,
    passes: 'logging-on',
    bad: [
      {
        's3:trail-bucket-logging': centralLogging(
          ok({ targetBucket: 'gone', targetExists: false }),
        ),
      },
      'target-missing',
    ],
    missing: [
      whole('s3:trail-buckets'),
      whole('s3:trail-bucket-logging'),
      [
        'its logging',
        's3:trail-bucket-logging',
        failure => ({ 's3:trail-bucket-logging': centralLogging(failure) }),
      ],
      [
        'a page of the deliveries of a bucket without logging',
        'logs:trail-bucket-deliveries',
        deliveries => ({
          's3:trail-bucket-logging': centralLogging(ok({})),
          'logs:trail-bucket-deliveries': ok([
            { region: CENTRAL_REGION, deliveries },
          ]),
        }),
      ],
      [
        'where the deliveries of a bucket without logging go',
        's3:trail-delivery-buckets',
        failure => ({
          's3:trail-bucket-logging': centralLogging(ok({})),
          'logs:trail-bucket-deliveries': ok([
            { region: CENTRAL_REGION, deliveries: ok([TO_BUCKET]) },
          ]),
          's3:trail-delivery-buckets': failure,
        }),
      ],
    ],
  },
  {
    control: cloudtrailRetention(),
    passes: 'logs-kept',
    bad: [
      {
        's3:trail-bucket-lifecycles': centralLifecycle(
          ok([lifecycleRule({ expirationDays: 30 })]),
        ),
      },
      'bucket-expires',
    ],
    missing: [
      whole('s3:trail-buckets'),
      whole('s3:trail-bucket-lifecycles'),
      [
        'its lifecycle',
        's3:trail-bucket-lifecycles',
        failure => ({
          's3:trail-bucket-lifecycles': centralLifecycle(failure),
        }),
      ],
      whole('logs:trail-log-groups'),
      [
        'the log group',
        'logs:trail-log-groups',
        group => ({
          'logs:trail-log-groups': ok([
            { arn: CENTRAL_LOG_GROUP, name: 'central', group },
          ]),
        }),
      ],
    ],
  },
];

describe.each(CASES.map(it => [it.control.metadata.id, it] as const))(
  '%s of a bucket of another account that is a target',
  (_id, { control, passes, bad, missing }) => {
    it('passes where its owner read it to be good', () => {
      expect(judged(control, memberSnapshotOf(CENTRAL_READINGS), SUBJECT)).toBe(
        `pass: ${passes}`,
      );
    });

    it('fails where its owner read it to be bad, and names the two', () => {
      const [readings, key] = bad;
      const verdict = verdictOn(
        control,
        memberSnapshotOf({ ...CENTRAL_READINGS, ...readings }),
        SUBJECT,
      );
      expect(verdict).toMatchObject({
        status: 'fail',
        reason: { key, params: { bucket: `central (${OTHER_ACCOUNT})` } },
      });
    });

    it('names the account, the region and the time of the reading', () => {
      const snapshot = memberSnapshotOf(agedTo(OLD, CENTRAL_READINGS));
      const { evidence } = verdictOn(control, snapshot, SUBJECT);
      expect(
        evidence.filter(
          ({ fields, takenAt }) =>
            takenAt === OLD &&
            fields?.account === OTHER_ACCOUNT &&
            fields.BucketRegion === CENTRAL_REGION,
        ),
      ).not.toEqual([]);
    });

    it('is as old as what the owner read', () => {
      const [{ evaluatedAt, verdicts }] = evaluateSnapshot(
        memberSnapshotOf(agedTo(OLD, CENTRAL_READINGS)),
        [control],
      );
      expect([verdicts[0].status, evaluatedAt]).toEqual(['pass', OLD]);
    });

    it.each(
      missing.flatMap(([what, collector, broke]) =>
        FAILURES.map(
          failure => [failure.status, what, collector, broke(failure)] as const,
        ),
      ),
    )(
      'is unknown where its owner, %s, lacks %s',
      (_status, _what, collector, readings) => {
        const snapshot = memberSnapshotOf({ ...CENTRAL_READINGS, ...readings });
        expect(verdictOn(control, snapshot, SUBJECT)).toMatchObject({
          status: 'unknown',
          cause: {
            kind: 'owned-elsewhere',
            accountId: OTHER_ACCOUNT,
            collector,
          },
        });
      },
    );

    it.each(Object.keys(CENTRAL_READINGS).filter(id => isAsked(control, id)))(
      'is unknown where nothing of %s is stored',
      collector => {
        const { [collector as CollectorId]: _left, ...rest } = CENTRAL_READINGS;
        const { status, cause } = verdictOn(
          control,
          memberSnapshotOf(rest),
          SUBJECT,
        );
        expect([status, cause?.kind, cause?.accountId]).toEqual([
          'unknown',
          'owned-elsewhere',
          OTHER_ACCOUNT,
        ]);
      },
    );

    it('is unknown where no account that is known is a target', () => {
      const { status, cause } = verdictOn(
        control,
        memberSnapshotWith(),
        SUBJECT,
      );
      expect([status, cause?.kind, cause?.accountId]).toEqual([
        'unknown',
        'owned-elsewhere',
        OTHER_ACCOUNT,
      ]);
    });

    it('is unknown where the trail’s owner does not own the bucket, and nobody says so', () => {
      const snapshot = memberSnapshotOf({
        ...CENTRAL_READINGS,
        's3:trail-buckets': ok([CENTRAL_ELSEWHERE]),
      });
      expect(verdictOn(control, snapshot, SUBJECT)).toMatchObject({
        status: 'unknown',
        reason: { key: 'bucket-elsewhere', params: { bucket: CENTRAL_BUCKET } },
        cause: { kind: 'owned-elsewhere', collector: 's3:trail-buckets' },
      });
    });

    it('judges a bucket in a log archive, of which no trail tells', () => {
      const { 'logs:trail-log-groups': groups, ...archived } = CENTRAL_READINGS;
      const peers = [
        ...peerReadingsOf(OTHER_ACCOUNT, {
          'cloudtrail:trails': ok([ORGANIZATION_TRAIL]),
          'logs:trail-log-groups': groups,
          's3:trail-buckets': ok([CENTRAL_ELSEWHERE]),
        }),
        ...peerReadingsOf(ARCHIVE, archived),
      ];
      const bucket = { ...CENTRAL_ELSEWHERE, ownerAccountId: ARCHIVE };
      const snapshot = memberSnapshotWith(peers, bucket);
      expect(judged(control, snapshot, SUBJECT)).toBe(`pass: ${passes}`);
    });

    it('does not take for the owner who listed the bucket once, and no more', () => {
      const peers = [
        ...peerReadingsOf(OTHER_ACCOUNT, {
          ...CENTRAL_READINGS,
          's3:trail-buckets': ok([CENTRAL_ELSEWHERE]),
        }),
        ...peerReadingsOf(ARCHIVE, {
          ...CENTRAL_READINGS,
          's3:trail-buckets': ok([]),
        }),
      ];
      const bucket = { ...CENTRAL_ELSEWHERE, ownerAccountId: ARCHIVE };
      const { status, reason } = verdictOn(
        control,
        memberSnapshotWith(peers, bucket),
        SUBJECT,
      );
      expect([status, reason.key]).toEqual(['unknown', 'bucket-elsewhere']);
    });

    it('asks for everything that it judges by', () => {
      const { readings, target } = memberSnapshotWith();
      const asked = control.peers?.(readings, target) ?? [];
      expect(asked.every(({ accountId }) => accountId === OTHER_ACCOUNT)).toBe(
        true,
      );
      const ids = asked.map(({ collector }) => collector);
      expect(ids).toEqual(
        expect.arrayContaining(missing.map(([, collector]) => collector)),
      );
    });

    it('asks nobody of a bucket of its own', () => {
      const { readings, target } = trailSnapshotOf();
      expect(control.peers?.(readings, target)).toEqual([]);
    });
  },
);

describe('a trail of the account whose bucket is another account’s', () => {
  const { accountId } = GLOBAL_TARGET;
  const own = completeTrail({ s3BucketName: CENTRAL_BUCKET });
  const bucket = {
    ...CENTRAL_ELSEWHERE,
    trails: [{ arn: own.arn, name: own.name, ownerAccountId: accountId }],
    ownerAccountId: ARCHIVE,
  };

  it('fails the account, since it is where its own trail writes', () => {
    const open = trailBucketAccess({
      name: CENTRAL_BUCKET,
      policyStatus: ok({ isPublic: true }),
    });
    const peers = peerReadingsOf(ARCHIVE, {
      ...CENTRAL_READINGS,
      's3:trail-bucket-access': ok([open]),
    });
    const snapshot = memberSnapshotWith(peers, bucket, [own]);
    expect(judged(cloudtrailBucketNotPublic, snapshot, SUBJECT)).toBe(
      'fail: policy-public',
    );
  });

  it('tells of the owner that was known, where its list fails now', () => {
    const peers = peerReadingsOf(ARCHIVE, {
      's3:trail-buckets': broken('throttled'),
    });
    const { cause } = verdictOn(
      cloudtrailBucketNotPublic,
      memberSnapshotWith(peers, bucket, [own]),
      SUBJECT,
    );
    expect([cause?.accountId, cause?.message]).toEqual([
      ARCHIVE,
      expect.stringContaining('owned the bucket central'),
    ]);
  });
});

/** A reading and its parts, taken then. */
function agedTo<T>(takenAt: string, reading: T): T {
  return JSON.parse(
    JSON.stringify(reading, (key, value) =>
      key === 'takenAt' ? takenAt : value,
    ),
  );
}

/** Whether it judges a good bucket by that: where centralLogging is on, no delivery is needed. */
function isAsked(control: Control, id: string): boolean {
  const { readings, target } = memberSnapshotWith();
  return (
    id !== 'logs:trail-bucket-deliveries' &&
    id !== 's3:trail-delivery-buckets' &&
    (control.peers?.(readings, target) ?? []).some(
      ({ collector }) => collector === id,
    )
  );
}
