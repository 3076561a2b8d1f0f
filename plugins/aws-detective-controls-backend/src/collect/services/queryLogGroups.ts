import { parse } from '@aws-sdk/util-arn-parser';
import { isOk } from '../../model';
import type { AwsCollector } from '../AwsCollector';
import { readEach } from '../readEach';
import { ReadingError } from '../ReadingError';
import { logGroupName, readLogGroup } from './trailLogs';

/** Whether the log groups exist to which Route 53 logs queries: it makes none itself. */
export const queryLogGroups: AwsCollector<'logs:query-log-groups'> = {
  id: 'logs:query-log-groups',
  read: async context => {
    const configs = await context.read('route53:query-logging-configs');
    if (!isOk(configs)) {
      throw ReadingError.fromReading(configs);
    }
    return readEach(
      context,
      [...new Set(configs.value.map(({ logGroupArn }) => logGroupArn))],
      async arn => {
        const { accountId, region } = parse(arn);
        if (accountId !== context.target.accountId) {
          throw new ReadingError(
            'failed',
            `The log group ${arn} is of account ${accountId}, which Route 53 does not log to`,
          );
        }
        const name = logGroupName(arn);
        const { exists } = await readLogGroup(context, name, region);
        return exists;
      },
      (arn, exists) => ({ arn, exists }),
    );
  },
};
