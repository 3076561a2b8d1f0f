import { smallEstate } from '../__testUtils__/estates';
import { ACCOUNT, REGION, TestAws } from '../__testUtils__/TestAws';
import { isOk } from '../../model';

const topic = (name: string, account = ACCOUNT) =>
  `arn:aws:sns:${REGION}:${account}:${name}`;

describe('the collectors of alarms and topics', () => {
  let aws: TestAws;

  beforeAll(async () => {
    aws = await TestAws.start(
      smallEstate({
        eventRules: [
          {
            Name: 'findings',
            EventPattern: '{"source":["aws.guardduty"]}',
            Targets: [
              { Arn: topic('gone') },
              { Arn: topic('central', '444455556666') },
              { Arn: `arn:aws:sqs:${REGION}:${ACCOUNT}:cases` },
            ],
          },
          {
            Name: 'instances',
            EventPattern: '{"source":["aws.ec2"]}',
            Targets: [{ Arn: topic('operations') }],
          },
        ],
        alarms: [
          {
            AlarmName: 'fleet',
            EvaluationState: 'PARTIAL_DATA',
            Metrics: [
              {
                Id: 'q1',
                Expression: 'SELECT MAX(CPUUtilization) FROM "AWS/EC2"',
              },
              {
                Id: 'm1',
                AccountId: '444455556666',
                MetricStat: {
                  Metric: { Namespace: 'AWS/SQS', MetricName: 'Sent' },
                  Period: 300,
                  Stat: 'Sum',
                },
              },
            ],
          },
        ],
      }),
    );
  });

  afterAll(() => aws.close());

  it('take a topic that is gone for one without subscriptions, and tell who refuses', async () => {
    const sweep = await aws.sweep();
    const topics = sweep
      .value('sns:topic-subscriptions')
      .map(({ arn, subscriptions }) => [
        arn,
        isOk(subscriptions) ? subscriptions.value : subscriptions.status,
      ]);

    expect(topics).toEqual([
      [topic('gone'), []],
      [topic('central', '444455556666'), 'denied'],
    ]);
  });

  it('keep the queries of an alarm, and the accounts of its metrics', async () => {
    const sweep = await aws.sweep();

    expect(sweep.value('cloudwatch:alarms')).toMatchObject([
      {
        evaluationState: 'PARTIAL_DATA',
        expressions: ['SELECT MAX(CPUUtilization) FROM "AWS/EC2"'],
        metrics: [{ namespace: 'AWS/SQS', accountId: '444455556666' }],
      },
    ]);
  });
});

describe('the collector of GuardDuty’s findings', () => {
  it('leaves those of the members of an administrator to their own accounts', async () => {
    const finding = (id: string, AccountId: string) => ({
      Id: id.repeat(32),
      AccountId,
      Severity: 8,
      Type: 'Recon:EC2/Portscan',
      CreatedAt: '2026-11-20T08:00:00.000Z',
      Resource: { ResourceType: 'AccessKey' },
    });
    const aws = await TestAws.start(
      smallEstate({
        detectors: [
          {
            DetectorId: 'd'.repeat(32),
            Findings: [finding('a', ACCOUNT), finding('b', '444455556666')],
          },
        ],
      }),
    );
    try {
      const sweep = await aws.sweep();
      expect(
        sweep.value('guardduty:findings').map(({ id }) => id.charAt(0)),
      ).toEqual(['a']);
    } finally {
      await aws.close();
    }
  });
});
