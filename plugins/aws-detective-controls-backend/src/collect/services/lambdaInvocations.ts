import {
  type MetricDataQuery,
  paginateGetMetricData,
} from '@aws-sdk/client-cloudwatch';
import { allPages, present } from '../allPages';
import type { AwsCollector, AwsCollectorContext } from '../AwsCollector';
import { ReadingError } from '../ReadingError';
import { cloudWatch } from './cloudwatch';

const DAY_SECONDS = 86_400;
/** How far back a function counts as in use. */
const DAYS = 90;
/** The most that one call takes. */
const QUERIES_A_CALL = 500;

/**
 * How often functions without a log group were invoked of late: the others need
 * no such question, and the fewer are asked after, the fewer calls it takes.
 */
export const lambdaInvocations: AwsCollector<'cloudwatch:lambda-invocations'> =
  {
    id: 'cloudwatch:lambda-invocations',
    read: async context => {
      const functions = await context.read('lambda:functions');
      if (functions.status !== 'ok') {
        throw ReadingError.fromReading(functions);
      }
      const groups = await context.read('logs:log-groups');
      if (groups.status !== 'ok') {
        throw ReadingError.fromReading(groups);
      }
      const known = new Set(groups.value.map(({ name }) => name));
      const names = functions.value
        .filter(({ logGroup }) => !known.has(logGroup))
        .map(({ name }) => name);
      const found = [];
      for (let from = 0; from < names.length; from += QUERIES_A_CALL) {
        const some = names.slice(from, from + QUERIES_A_CALL);
        found.push(...(await invocationsOf(context, some)));
      }
      return found;
    },
  };

async function invocationsOf(
  context: AwsCollectorContext,
  names: readonly string[],
) {
  const end = new Date();
  const pages = paginateGetMetricData(
    { client: context.client(cloudWatch) },
    {
      StartTime: new Date(end.getTime() - DAYS * DAY_SECONDS * 1000),
      EndTime: end,
      MetricDataQueries: names.map(queryOf),
    },
    context.call,
  );
  const results = await allPages(pages, page =>
    present(page.MetricDataResults, 'MetricDataResults'),
  );
  return names.map((functionName, index) => {
    const own = results.filter(({ Id }) => Id === idOf(index));
    // Data of a query goes on from page to page; only its end says that all of it came.
    const status = own.at(-1)?.StatusCode;
    if (status !== 'Complete') {
      throw new ReadingError(
        'failed',
        `AWS gave no whole data on the invocations of ${functionName}: ${
          status ?? 'no result'
        }`,
        { code: status ?? 'IncompleteAnswer' },
      );
    }
    const values = own.flatMap(({ Values }) => present(Values, 'Values'));
    return {
      functionName,
      invocations: values.reduce((sum, value) => sum + value, 0),
    };
  });
}

function queryOf(functionName: string, index: number): MetricDataQuery {
  return {
    Id: idOf(index),
    MetricStat: {
      Metric: {
        Namespace: 'AWS/Lambda',
        MetricName: 'Invocations',
        Dimensions: [{ Name: 'FunctionName', Value: functionName }],
      },
      Period: DAY_SECONDS,
      Stat: 'Sum',
    },
  };
}

// Ids begin with a small letter, and hold no dashes.
function idOf(index: number): string {
  return `invocations${index}`;
}
