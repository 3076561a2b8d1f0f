import { CloudWatchMetric, Readings } from '../../model';
import { unknownByEachCause } from '../__testUtils__/unknownByEachCause';
import {
  bucket,
  BUCKET_ARN,
  DB_ARN,
  dbInstance,
  EACH_FAILURE,
  evaluate,
  FAILURES,
  judged,
  ok,
  QUEUE_ARN,
  snapshotOf,
  verdictOn,
  vpc,
  VPC_ARN,
} from '../testing';
import { recommendedMetricsPublished as control } from './recommended-metrics-published';

const GROUP_ARN =
  'arn:aws:autoscaling:eu-west-1:111122223333:autoScalingGroup:0f-1:autoScalingGroupName/web';
const TOPIC_ARN = 'arn:aws:sns:eu-west-1:111122223333:on-call';
const STAGE_ARN = 'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3/stages/live';

function listed(
  namespace: string,
  dimensions: Record<string, string>,
  ...names: string[]
): CloudWatchMetric[] {
  return names.map(metricName => ({
    namespace,
    metricName,
    dimensions: Object.entries(dimensions).map(([name, value]) => ({
      name,
      value,
    })),
  }));
}

const tagged = (arn: string): Readings => ({
  'tag:resources': ok([{ arn, tags: {} }]),
});
const withMetrics = (metrics: CloudWatchMetric[], readings: Readings) =>
  snapshotOf({ 'cloudwatch:metrics': ok(metrics), ...readings });

const STORED = listed(
  'AWS/S3',
  { BucketName: 'orders', StorageType: 'StandardStorage' },
  'BucketSizeBytes',
);
const REQUESTS = listed(
  'AWS/S3',
  { BucketName: 'orders', FilterId: 'all' },
  '4xxErrors',
  '5xxErrors',
);
const BUCKET: Readings = { 's3:buckets': ok([bucket()]) };

describe('recommended-metrics-published', () => {
  it('passes where every metric that is asked for is listed', () => {
    const snapshot = withMetrics([...STORED, ...REQUESTS], BUCKET);
    expect(verdictOn(control, snapshot, BUCKET_ARN)).toMatchObject({
      status: 'pass',
      reason: { key: 'published', params: { count: 2 } },
    });
  });

  it('fails on a resource in use whose option is off, and names the metrics', () => {
    const snapshot = withMetrics(STORED, BUCKET);
    expect(verdictOn(control, snapshot, BUCKET_ARN)).toMatchObject({
      status: 'fail',
      reason: {
        key: 'not-published',
        params: { missing: '4xxErrors, 5xxErrors' },
      },
    });
  });

  it('fails on an Auto Scaling group without group metrics', () => {
    const metrics = listed(
      'AWS/EC2',
      { AutoScalingGroupName: 'web' },
      'CPUUtilization',
    );
    expect(
      judged(control, withMetrics(metrics, tagged(GROUP_ARN)), GROUP_ARN),
    ).toBe('fail: not-published');
  });

  it('does not take the metrics of a namesake', () => {
    const others = listed(
      'AWS/S3',
      { BucketName: 'orders-2', FilterId: 'all' },
      '4xxErrors',
      '5xxErrors',
    );
    const snapshot = withMetrics([...STORED, ...others], BUCKET);
    expect(judged(control, snapshot, BUCKET_ARN)).toBe('fail: not-published');
  });

  it('is not applicable where nothing had data of late', () => {
    expect(judged(control, withMetrics([], BUCKET), BUCKET_ARN)).toBe(
      'not-applicable: idle',
    );
  });

  it('does not ask for metrics that come with events or features only', () => {
    const steady = listed(
      'AWS/SNS',
      { TopicName: 'on-call' },
      'NumberOfMessagesPublished',
    );
    expect(
      judged(control, withMetrics(steady, tagged(TOPIC_ARN)), TOPIC_ARN),
    ).toBe('pass: published');
    const volume = 'arn:aws:ec2:eu-west-1:111122223333:volume/vol-1';
    expect(judged(control, withMetrics([], tagged(volume)), volume)).toBe(
      'not-applicable: nothing-asked',
    );
  });

  it('does not ask a database for its size where it has all the rest', () => {
    const metrics = listed(
      'AWS/RDS',
      { DBInstanceIdentifier: 'orders-db' },
      'CPUUtilization',
      'DatabaseConnections',
      'FreeableMemory',
      'ReadLatency',
      'WriteLatency',
    );
    const readings: Readings = { 'rds:instances': ok([dbInstance()]) };
    expect(judged(control, withMetrics(metrics, readings), DB_ARN)).toBe(
      'pass: published',
    );
  });

  it.each<[string, Readings, string]>([
    ['a VPC', { 'ec2:vpcs': ok([vpc()]) }, VPC_ARN],
    [
      'an instance of DocumentDB, which looks like one of RDS',
      { 'rds:instances': ok([dbInstance({ engine: 'docdb' })]) },
      DB_ARN,
    ],
  ])('is not applicable to %s', (_, readings, arn) => {
    expect(judged(control, withMetrics([], readings), arn)).toBe(
      'not-applicable: no-recommendation',
    );
  });

  it('cannot tell of a REST API’s stage, which metrics name by its API’s name', () => {
    const metrics = listed('AWS/ApiGateway', { ApiName: 'shop' }, 'Count');
    const on = (of: CloudWatchMetric[]) =>
      judged(control, withMetrics(of, tagged(STAGE_ARN)), STAGE_ARN);
    expect(on(metrics)).toBe('unknown: unknown-insufficient-data');
    expect(on([])).toBe('not-applicable: idle');
  });

  it('is unknown where the metrics could not be listed', () => {
    expect(
      unknownByEachCause(control, BUCKET_ARN, failure =>
        snapshotOf({ ...BUCKET, 'cloudwatch:metrics': failure }),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('is unknown where the engine of a database could not be read', () => {
    expect(
      unknownByEachCause(control, DB_ARN, failure =>
        snapshotOf({ ...tagged(DB_ARN), 'rds:instances': failure }),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('says nothing from silence of a resource that no list shows', () => {
    const snapshot = snapshotOf({}, { declared: [QUEUE_ARN] });
    expect(verdictOn(control, snapshot, QUEUE_ARN).cause?.kind).toBe(
      'not-seen',
    );
  });

  it('is unknown on what a list that failed would show', () => {
    const snapshot = snapshotOf({ 'tag:resources': FAILURES[0] });
    expect(evaluate(control, snapshot).unlisted?.kind).toBe('denied');
  });
});
