import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { LambdaFunction, Reading } from '../../model';
import type { AwsCollectorContext } from '../AwsCollector';
import { StubServer } from '../__testUtils__/StubServer';
import { smallEstate } from '../__testUtils__/estates';
import { TestAws } from '../__testUtils__/TestAws';
import { lambdaInvocations } from './lambdaInvocations';

const TAKEN_AT = '2026-03-02T10:00:30.000Z';

describe('cloudwatch:lambda-invocations', () => {
  describe('of a region', () => {
    let aws: TestAws;

    beforeAll(async () => {
      aws = await TestAws.start(smallEstate());
    });

    afterAll(() => aws.close());

    async function calls(functions: number, groups: number) {
      aws.reset(
        smallEstate({
          functions: names(functions).map(FunctionName => ({ FunctionName })),
          logGroups: names(groups).map(name => ({
            logGroupName: `/aws/lambda/${name}`,
          })),
        }),
      );
      const sweep = await aws.sweep();
      expect(sweep.value('cloudwatch:lambda-invocations')).toHaveLength(
        functions - groups,
      );
      return sweep.calls['cloudwatch:GetMetricData'];
    }

    it('takes no call where every function has a log group', async () => {
      expect(await calls(3, 3)).toBeUndefined();
    });

    it('takes one call for 500 functions without a log group, and two for 501', async () => {
      expect(await calls(520, 20)).toBe(1);
      expect(await calls(521, 20)).toBe(2);
    });
  });

  describe('as CloudWatch answers it', () => {
    let stub: StubServer;

    beforeAll(async () => {
      stub = await StubServer.start();
    });

    afterAll(() => stub.close());

    function read(...answers: object[]) {
      stub.answer = response =>
        response
          .setHeader('content-type', 'application/x-amz-json-1.0')
          .end(JSON.stringify(answers.shift()));
      return lambdaInvocations.read(contextOf(stub.url));
    }

    const page = (StatusCode: string, Values: number[]) => ({
      MetricDataResults: [
        { Id: 'invocations0', StatusCode, Values, Timestamps: [] },
      ],
    });

    it('adds up the data of all pages', async () => {
      expect(
        await read(
          { ...page('PartialData', [1, 2]), NextToken: 'more' },
          page('Complete', [4]),
        ),
      ).toEqual([{ functionName: 'resize', invocations: 7 }]);
    });

    it.each(['PartialData', 'InternalError', 'Forbidden'])(
      'is no value, not even of zero, where the data ends with %s',
      async status => {
        await expect(read(page(status, []))).rejects.toMatchObject({
          status: 'failed',
          code: status,
        });
      },
    );

    it('is no value where the answer leaves a function out', async () => {
      await expect(read({ MetricDataResults: [] })).rejects.toMatchObject({
        status: 'failed',
        code: 'IncompleteAnswer',
      });
    });
  });
});

function names(length: number): string[] {
  return Array.from({ length }, (_, index) => `function-${index}`);
}

/** Of a region with one function, which has no log group. */
function contextOf(endpoint: string): AwsCollectorContext {
  const resize: LambdaFunction = {
    arn: 'arn:aws:lambda:eu-west-1:111122223333:function:resize',
    name: 'resize',
    logGroup: '/aws/lambda/resize',
  };
  const { signal } = new AbortController();
  const client = new CloudWatchClient({
    endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
    maxAttempts: 1,
  });
  const context: Partial<Record<keyof AwsCollectorContext, unknown>> = {
    read: async (id: string): Promise<Reading<unknown>> => ({
      status: 'ok',
      value: id === 'lambda:functions' ? [resize] : [],
      takenAt: TAKEN_AT,
    }),
    client: () => client,
    call: { abortSignal: signal },
    signal,
  };
  return context as AwsCollectorContext;
}
