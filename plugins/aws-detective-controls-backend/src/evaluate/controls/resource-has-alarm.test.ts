import { CloudWatchAlarm, Readings } from '../../model';
import { INVENTORY_COLLECTORS } from '../judging';
import { unknownByEachCause } from '../__testUtils__/unknownByEachCause';
import {
  alarm,
  bucket,
  DB_ARN,
  dbInstance,
  denied,
  evaluate,
  EACH_FAILURE,
  FAILURES,
  judged,
  metric,
  ok,
  QUEUE_ARN,
  snapshotOf,
  verdictOn,
  vpc,
  VPC_ARN,
} from '../testing';
import { resourceHasAlarm as control } from './resource-has-alarm';

const QUEUE: Readings = { 'tag:resources': ok([{ arn: QUEUE_ARN, tags: {} }]) };
const ON_QUEUE = metric('AWS/SQS', { QueueName: 'jobs' });

function withAlarms(alarms: CloudWatchAlarm[], readings: Readings = QUEUE) {
  return snapshotOf({ 'cloudwatch:alarms': ok(alarms), ...readings });
}

describe('resource-has-alarm', () => {
  it('passes on an alarm on a metric of the resource, and names it', () => {
    const snapshot = withAlarms([alarm({ metrics: [ON_QUEUE] })]);
    expect(verdictOn(control, snapshot, QUEUE_ARN)).toMatchObject({
      status: 'pass',
      reason: { key: 'watched', params: { count: 1 } },
      evidence: [{ fields: { AlarmName: 'jobs-old' } }],
    });
  });

  it('passes by a composite alarm through its children', () => {
    const snapshot = withAlarms([
      alarm({ name: 'child', metrics: [ON_QUEUE] }),
      alarm({ name: 'all', kind: 'composite', alarmRule: 'ALARM(child)' }),
    ]);
    expect(verdictOn(control, snapshot, QUEUE_ARN).reason.params).toEqual({
      count: 2,
    });
  });

  it.each<[string, CloudWatchAlarm[]]>([
    ['no alarm', []],
    [
      'an alarm on another queue',
      [alarm({ metrics: [metric('AWS/SQS', { QueueName: 'jobs-dead' })] })],
    ],
    [
      'an alarm on something else of its name',
      [alarm({ metrics: [metric('AWS/SNS', { TopicName: 'jobs' })] })],
    ],
    [
      'an alarm of its own namespace on no resource',
      [alarm({ metrics: [metric('AWS/SQS', {})] })],
    ],
  ])('fails on %s', (_, alarms) => {
    expect(judged(control, withAlarms(alarms), QUEUE_ARN)).toBe(
      'fail: not-watched',
    );
  });

  it('is not applicable to types without metrics, whatever could be read', () => {
    const snapshot = snapshotOf({
      'ec2:vpcs': ok([vpc()]),
      'cloudwatch:alarms': denied('cloudwatch:DescribeAlarms'),
    });
    expect(judged(control, snapshot, VPC_ARN)).toBe(
      'not-applicable: no-metric',
    );
  });

  it('does not judge alarms', () => {
    const { verdicts } = evaluate(control, withAlarms([alarm()], {}));
    expect(verdicts).toEqual([]);
  });

  it('is unknown where the alarms could not be read', () => {
    expect(
      unknownByEachCause(control, QUEUE_ARN, failure =>
        snapshotOf({ ...QUEUE, 'cloudwatch:alarms': failure }),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it.each(INVENTORY_COLLECTORS)(
    'is unknown on what %s would list, where it failed',
    collector => {
      for (const failure of FAILURES) {
        const { unlisted, verdicts } = evaluate(
          control,
          snapshotOf({ 's3:buckets': ok([bucket()]), [collector]: failure }),
        );
        expect(unlisted).toMatchObject({ kind: failure.status, collector });
        expect(verdicts[0]).toMatchObject({
          subject: 'account/111122223333/eu-west-1/resources',
          status: 'unknown',
        });
      }
    },
  );

  it('says nothing from silence of a resource that no list shows', () => {
    const readings = {};
    const declared = [QUEUE_ARN];
    const silent = snapshotOf(readings, { declared });
    const watched = snapshotOf(
      { 'cloudwatch:alarms': ok([alarm({ metrics: [ON_QUEUE] })]) },
      { declared },
    );
    expect(verdictOn(control, silent, QUEUE_ARN).cause?.kind).toBe('not-seen');
    expect(verdictOn(control, watched, QUEUE_ARN).status).toBe('pass');
  });

  it('does not fail a REST API’s stage where an alarm may name it by its API’s name', () => {
    const arn = 'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3/stages/live';
    const stage: Readings = { 'tag:resources': ok([{ arn, tags: {} }]) };
    const byName = alarm({
      metrics: [metric('AWS/ApiGateway', { ApiName: 'shop', Stage: 'live' })],
    });
    expect(
      verdictOn(control, withAlarms([byName], stage), arn).cause?.kind,
    ).toBe('insufficient-data');
    expect(judged(control, withAlarms([], stage), arn)).toBe(
      'fail: not-watched',
    );
  });

  it.each<[string, string, string]>([
    [
      'passes on a query that names the resource',
      `SELECT MAX(ApproximateAgeOfOldestMessage) FROM SCHEMA("AWS/SQS", QueueName) WHERE QueueName = 'jobs'`,
      'pass: watched',
    ],
    [
      'passes on a query with a series a resource',
      'SELECT MAX(ApproximateAgeOfOldestMessage) FROM SCHEMA("AWS/SQS", QueueName) GROUP BY QueueName',
      'pass: watched',
    ],
    [
      'is unknown on a query that makes one number of many resources',
      'SELECT AVG(ApproximateAgeOfOldestMessage) FROM SCHEMA("AWS/SQS", QueueName)',
      'unknown: unknown-insufficient-data',
    ],
    [
      'is unknown on a query that cannot be understood',
      'SELECT PERCENTILE(Age) FROM somewhere',
      'unknown: unknown-insufficient-data',
    ],
    [
      'fails on a query that names another resource',
      `SELECT MAX(ApproximateAgeOfOldestMessage) FROM SCHEMA("AWS/SQS", QueueName) WHERE QueueName = 'other'`,
      'fail: not-watched',
    ],
    [
      'fails on a query of another namespace',
      'SELECT AVG(Errors) FROM SCHEMA("AWS/Lambda", FunctionName)',
      'fail: not-watched',
    ],
    ['fails on metric math', 'SUM(METRICS())', 'fail: not-watched'],
  ])('%s', (_, expression, verdict) => {
    const snapshot = withAlarms([alarm({ expressions: [expression] })]);
    expect(judged(control, snapshot, QUEUE_ARN)).toBe(verdict);
  });

  it('passes on metric math on the Performance Insights of a database', () => {
    const expressions = [
      "DB_PERF_INSIGHTS('RDS', 'db-ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'db.load.avg')",
    ];
    const snapshot = withAlarms([alarm({ expressions })], {
      'rds:instances': ok([dbInstance()]),
    });
    expect(judged(control, snapshot, DB_ARN)).toBe('pass: watched');
  });
});
