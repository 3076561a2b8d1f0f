import { FailedReading, LifecycleRule, Readings } from '../../model';
import {
  causesOf,
  completeTrail,
  EACH_FAILURE,
  FAILURES,
  judged,
  lifecycleRule,
  ok,
  OTHER_ACCOUNT,
  TRAIL_BUCKET,
  TRAIL_LOG_GROUP,
  trailBucket,
  trailSnapshotOf,
  verdictOn,
} from '../testing';
import { cloudtrailRetention } from './cloudtrail-retention';

const ACCOUNT = 'account/111122223333';
const control = cloudtrailRetention();

const withRules = (...rules: LifecycleRule[]): Readings => ({
  's3:trail-bucket-lifecycles': ok([{ name: TRAIL_BUCKET, rules: ok(rules) }]),
});

const withGroup = (group: {
  exists: boolean;
  retentionInDays?: number;
}): Readings => ({
  'logs:trail-log-groups': ok([
    { arn: TRAIL_LOG_GROUP, name: 'audit', group: ok(group) },
  ]),
});

describe('cloudtrail-retention', () => {
  it.each<[string, Readings]>([
    ['nothing ever expires', {}],
    ['logs expire after the days of the policy', withRules(lifecycleRule())],
    [
      'a rule that expires them early is off',
      withRules(lifecycleRule({ enabled: false, expirationDays: 1 })),
    ],
    [
      'other objects expire early',
      withRules(lifecycleRule({ prefix: 'tmp/', expirationDays: 1 })),
    ],
    [
      'tagged objects expire early',
      withRules(lifecycleRule({ byTag: true, expirationDays: 1 })),
    ],
    [
      'old versions, and nothing else, expire',
      withRules(lifecycleRule({ expirationDays: undefined })),
    ],
    ['the log group never expires', withGroup({ exists: true })],
    ['the log group is gone', withGroup({ exists: false })],
  ])('passes where %s', (_case, readings) => {
    expect(judged(control, trailSnapshotOf(readings), ACCOUNT)).toBe(
      'pass: logs-kept',
    );
  });

  it.each<[string, Readings]>([
    ['bucket-expires', withRules(lifecycleRule({ expirationDays: 364 }))],
    [
      'bucket-expires',
      withRules(
        lifecycleRule(),
        lifecycleRule({ prefix: 'AWSLogs/', expirationDays: 30 }),
      ),
    ],
    [
      'bucket-expires-on-day',
      withRules(
        lifecycleRule({
          expirationDays: undefined,
          expirationDate: '2030-01-01T00:00:00.000Z',
        }),
      ),
    ],
    ['log-group-expires', withGroup({ exists: true, retentionInDays: 364 })],
  ])('fails by %s', (key, readings) => {
    expect(judged(control, trailSnapshotOf(readings), ACCOUNT)).toBe(
      `fail: ${key}`,
    );
  });

  it('asks for as many days as config says', () => {
    const snapshot = trailSnapshotOf(
      withRules(lifecycleRule({ expirationDays: 400 })),
    );
    const strict = cloudtrailRetention({ minimumDays: 401 });
    const mild = cloudtrailRetention({ minimumDays: 300 });
    expect(judged(strict, snapshot, ACCOUNT)).toBe('fail: bucket-expires');
    expect(judged(mild, snapshot, ACCOUNT)).toBe('pass: logs-kept');
  });

  it('passes on a bucket of a trail without a log group', () => {
    const snapshot = trailSnapshotOf({
      'cloudtrail:trails': ok([
        completeTrail({ cloudWatchLogsLogGroupArn: undefined }),
      ]),
      'logs:trail-log-groups': ok([]),
    });
    expect(judged(control, snapshot, ACCOUNT)).toBe('pass: logs-kept');
  });

  it.each<[string, (failure: FailedReading) => Readings]>([
    ['the trails', failure => ({ 'cloudtrail:trails': failure })],
    ['the buckets', failure => ({ 's3:trail-buckets': failure })],
    ['every lifecycle', failure => ({ 's3:trail-bucket-lifecycles': failure })],
    [
      'the lifecycle of its bucket',
      rules => ({
        's3:trail-bucket-lifecycles': ok([{ name: TRAIL_BUCKET, rules }]),
      }),
    ],
    ['every log group', failure => ({ 'logs:trail-log-groups': failure })],
    [
      'its log group',
      group => ({
        'logs:trail-log-groups': ok([
          { arn: TRAIL_LOG_GROUP, name: 'audit', group },
        ]),
      }),
    ],
  ])('is unknown where %s could not be read', (_case, withFailure) => {
    expect(
      causesOf(FAILURES, failure =>
        verdictOn(control, trailSnapshotOf(withFailure(failure)), ACCOUNT),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('fails on what one reading shows, whatever the other says', () => {
    const [failure] = FAILURES;
    const snapshot = trailSnapshotOf({
      ...withRules(lifecycleRule({ expirationDays: 7 })),
      'logs:trail-log-groups': failure,
    });
    expect(judged(control, snapshot, ACCOUNT)).toBe('fail: bucket-expires');
  });

  it.each([
    [{}, '365', '365'],
    [{ minimumDays: 200 }, '200', '365'],
    [{ minimumDays: 2000 }, '2000', '2192'],
  ])(
    'writes what %j asks of the bucket, and the next that CloudWatch takes of the log group',
    (options, ofBucket, ofGroup) => {
      const { steps } = cloudtrailRetention(options).metadata.remediation;
      expect(steps?.cli).toContain(`"Expiration":{"Days":${ofBucket}}`);
      expect(steps?.cli).toContain(`--retention-in-days ${ofGroup}`);
      expect(steps?.terraform).toContain(`days = ${ofBucket}\n`);
      expect(steps?.terraform).toContain(`retention_in_days = ${ofGroup}\n`);
      const text = (of: 'en' | 'ja') =>
        steps?.console.map(step => step[of]).join();
      expect(text('en')).toContain(`before ${ofBucket} days`);
      expect(text('en')).toContain(`(${ofGroup} days)`);
      expect(text('ja')).toContain(`${ofBucket} 日より前`);
      expect(text('ja')).toContain(`(${ofGroup} 日)`);
    },
  );

  it('advises to keep the log group for ever where CloudWatch takes no such time', () => {
    const { steps } = cloudtrailRetention({ minimumDays: 5000 }).metadata
      .remediation;
    expect(steps?.cli).toContain('aws logs delete-retention-policy');
    expect(steps?.terraform).toContain('retention_in_days = 0');
  });

  it('is unknown where the bucket is not one of the account', () => {
    const snapshot = trailSnapshotOf({
      's3:trail-buckets': ok([trailBucket({ region: undefined })]),
    });
    expect(verdictOn(control, snapshot, ACCOUNT)).toMatchObject({
      status: 'unknown',
      reason: { key: 'bucket-elsewhere', params: { bucket: TRAIL_BUCKET } },
      cause: { kind: 'owned-elsewhere' },
    });
  });

  it('is unknown by the log group of another account’s trail in a bucket of this one', () => {
    const shared = completeTrail({
      ownerAccountId: OTHER_ACCOUNT,
      isOrganization: true,
      cloudWatchLogsLogGroupArn: `arn:aws:logs:eu-west-1:${OTHER_ACCOUNT}:log-group:audit:*`,
    });
    const snapshot = trailSnapshotOf(
      { 'cloudtrail:trails': ok([shared]) },
      { [OTHER_ACCOUNT]: ok([shared]) },
    );
    expect(verdictOn(control, snapshot, ACCOUNT).cause).toMatchObject({
      kind: 'owned-elsewhere',
      accountId: OTHER_ACCOUNT,
    });
  });
});
