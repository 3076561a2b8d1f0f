import { CloudWatchAlarm, Readings } from '../../model';
import { unknownByEachCause } from '../__testUtils__/unknownByEachCause';
import {
  alarm,
  ALB_ARN,
  bucket,
  BUCKET_ARN,
  DB_ARN,
  dbInstance,
  denied,
  EACH_FAILURE,
  evaluate,
  FAILURES,
  judged,
  loadBalancer,
  metric,
  ok,
  QUEUE_ARN,
  snapshotOf,
  verdictOn,
  vpc,
  VPC_ARN,
} from '../testing';
import { resourceRecommendedAlarms } from './resource-recommended-alarms';

const control = resourceRecommendedAlarms();
const QUEUE: Readings = { 'tag:resources': ok([{ arn: QUEUE_ARN, tags: {} }]) };
const ON_QUEUE = [
  'ApproximateAgeOfOldestMessage',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesVisible',
  'NumberOfMessagesSent',
];

function of(
  namespace: string,
  metricName: string,
  dimensions: Record<string, string>,
) {
  return { ...metric(namespace, dimensions), namespace, metricName };
}

const onQueue = (name: string) => of('AWS/SQS', name, { QueueName: 'jobs' });

/** An alarm on each metric. */
function alarmsOn(metrics: CloudWatchAlarm['metrics']) {
  return metrics.map((it, index) =>
    alarm({ name: `alarm-${index}`, metrics: [it] }),
  );
}

function withAlarms(alarms: CloudWatchAlarm[], readings: Readings = QUEUE) {
  return snapshotOf({ 'cloudwatch:alarms': ok(alarms), ...readings });
}

describe('resource-recommended-alarms', () => {
  it('passes where every recommended metric has an alarm', () => {
    const snapshot = withAlarms(alarmsOn(ON_QUEUE.map(onQueue)));
    expect(verdictOn(control, snapshot, QUEUE_ARN)).toMatchObject({
      status: 'pass',
      reason: { key: 'covered', params: { covered: 4, asked: 4 } },
    });
  });

  it('passes on one alarm by metric math on all of them', () => {
    const snapshot = withAlarms([alarm({ metrics: ON_QUEUE.map(onQueue) })]);
    expect(judged(control, snapshot, QUEUE_ARN)).toBe('pass: covered');
  });

  it('fails below the whole, and names what is missing', () => {
    const snapshot = withAlarms(alarmsOn(ON_QUEUE.slice(1).map(onQueue)));
    expect(verdictOn(control, snapshot, QUEUE_ARN)).toMatchObject({
      status: 'fail',
      reason: {
        key: 'not-covered',
        params: { covered: 3, asked: 4, missing: ON_QUEUE[0] },
      },
    });
  });

  it('is content with the share that config asks for', () => {
    const snapshot = withAlarms(alarmsOn(ON_QUEUE.slice(1).map(onQueue)));
    const by = (minimumCoverage: number) =>
      judged(
        resourceRecommendedAlarms({ minimumCoverage }),
        snapshot,
        QUEUE_ARN,
      );
    expect(by(75)).toBe('pass: covered-enough');
    expect(by(76)).toBe('fail: not-covered');
  });

  it.each<[string, CloudWatchAlarm['metrics']]>([
    [
      'metrics of another queue',
      ON_QUEUE.map(name => of('AWS/SQS', name, { QueueName: 'other' })),
    ],
    [
      'namesakes of another namespace',
      ON_QUEUE.map(name => of('Custom', name, { QueueName: 'jobs' })),
    ],
    ['other metrics of the queue', [onQueue('SentMessageSize')]],
    [
      'metrics of a namesake in another account',
      ON_QUEUE.map(name => ({ ...onQueue(name), accountId: '444455556666' })),
    ],
  ])('does not count alarms on %s', (_, metrics) => {
    const verdict = verdictOn(
      control,
      withAlarms(alarmsOn(metrics)),
      QUEUE_ARN,
    );
    expect(verdict.reason.params).toMatchObject({ covered: 0, asked: 4 });
  });

  it('asks for what comes with a feature only where CloudWatch lists it', () => {
    const database: Readings = { 'rds:instances': ok([dbInstance()]) };
    const dimensions = { DBInstanceIdentifier: 'orders-db' };
    const listed = ok([of('AWS/RDS', 'FreeStorageSpace', dimensions)]);
    const asked = (readings: Readings) =>
      verdictOn(control, withAlarms([], readings), DB_ARN).reason.params?.asked;
    expect(asked(database)).toBe(5);
    expect(asked({ ...database, 'cloudwatch:metrics': listed })).toBe(6);
  });

  it('is not applicable where none of what is recommended is listed', () => {
    const snapshot = withAlarms([], { 's3:buckets': ok([bucket()]) });
    expect(judged(control, snapshot, BUCKET_ARN)).toBe(
      'not-applicable: nothing-listed',
    );
  });

  it.each<[string, Readings, string]>([
    ['a VPC', { 'ec2:vpcs': ok([vpc()]) }, VPC_ARN],
    [
      'an instance of Neptune, which looks like one of RDS',
      { 'rds:instances': ok([dbInstance({ engine: 'neptune' })]) },
      DB_ARN,
    ],
  ])('is not applicable to %s', (_, readings, arn) => {
    expect(judged(control, withAlarms([], readings), arn)).toBe(
      'not-applicable: no-recommendation',
    );
  });

  it('tells kinds of load balancers apart', () => {
    const readings: Readings = {
      'elasticloadbalancing:load-balancers': ok([loadBalancer()]),
    };
    const verdict = verdictOn(control, withAlarms([], readings), ALB_ARN);
    expect(verdict.reason.params?.missing).toContain('HTTPCode_ELB_5XX_Count');
    expect(verdict.reason.params?.missing).not.toContain('TCP_ELB');
  });

  it.each<[string, string, string]>([
    [
      'counts a query with a series a queue',
      'FROM SCHEMA("AWS/SQS", QueueName) GROUP BY QueueName',
      'pass: covered',
    ],
    [
      'is unknown on a query that makes one number of all queues',
      'FROM SCHEMA("AWS/SQS", QueueName)',
      'unknown: unknown-insufficient-data',
    ],
    [
      'is unknown on a query that cannot be understood',
      'FROM SCHEMA("AWS/SQS", QueueName) HAVING 1',
      'unknown: unknown-insufficient-data',
    ],
    [
      'fails on a query of other queues',
      `FROM SCHEMA("AWS/SQS", QueueName) WHERE QueueName = 'other'`,
      'fail: not-covered',
    ],
  ])('%s', (_, rest, verdict) => {
    const [last, ...others] = ON_QUEUE;
    const query = alarm({
      name: 'query',
      expressions: [`SELECT MAX(${last}) ${rest}`],
    });
    const alarms = [...alarmsOn(others.map(onQueue)), query];
    expect(judged(control, withAlarms(alarms), QUEUE_ARN)).toBe(verdict);
  });

  it('fails where even alarms in doubt would not be enough', () => {
    const expressions = [
      'SELECT AVG(NumberOfMessagesSent) FROM SCHEMA("AWS/SQS", QueueName)',
    ];
    const snapshot = withAlarms([alarm({ expressions })]);
    expect(judged(control, snapshot, QUEUE_ARN)).toBe('fail: not-covered');
  });

  it('does not fail a REST API’s stage where an alarm may name it by its API’s name', () => {
    const arn = 'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3/stages/live';
    const stage: Readings = { 'tag:resources': ok([{ arn, tags: {} }]) };
    const byName = alarmsOn([
      of('AWS/ApiGateway', '5XXError', { ApiName: 'shop', Stage: 'live' }),
    ]);
    expect(verdictOn(control, withAlarms(byName, stage), arn).cause?.kind).toBe(
      'insufficient-data',
    );
    expect(judged(control, withAlarms([], stage), arn)).toBe(
      'fail: not-covered',
    );
  });

  it('is unknown where alarms, metrics or engines could not be read', () => {
    const database: Readings = { 'rds:instances': ok([dbInstance()]) };
    for (const id of ['cloudwatch:alarms', 'cloudwatch:metrics'] as const) {
      expect(
        unknownByEachCause(control, DB_ARN, failure =>
          snapshotOf({ ...database, [id]: failure }),
        ),
      ).toEqual(EACH_FAILURE);
    }
    const tagged = { 'tag:resources': ok([{ arn: DB_ARN, tags: {} }]) };
    expect(
      unknownByEachCause(control, DB_ARN, failure =>
        snapshotOf({ ...tagged, 'rds:instances': failure }),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('needs no list of metrics where all that is recommended is there by itself', () => {
    const metrics = denied('cloudwatch:ListMetrics');
    const snapshot = withAlarms(alarmsOn(ON_QUEUE.map(onQueue)), {
      ...QUEUE,
      'cloudwatch:metrics': metrics,
    });
    expect(judged(control, snapshot, QUEUE_ARN)).toBe('pass: covered');
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
