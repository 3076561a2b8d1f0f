import { LambdaClient, paginateListFunctions } from '@aws-sdk/client-lambda';
import { allPages, present } from '../allPages';
import type { AwsCollector } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';

/** AWS Lambda. */
export const lambda: AwsService<LambdaClient> = {
  prefix: 'lambda',
  answers: 'json',
  create: options => new LambdaClient(options),
};

/** The functions of a region. */
export const functions: AwsCollector<'lambda:functions'> = {
  id: 'lambda:functions',
  read: async context => {
    const client = context.client(lambda);
    const found = await allPages(
      paginateListFunctions({ client }, { MaxItems: 50 }, context.call),
      page => present(page.Functions, 'Functions'),
    );
    return found.map(({ FunctionArn, FunctionName, LoggingConfig }) => {
      const name = present(FunctionName, 'the name of a function');
      return {
        arn: present(FunctionArn, `the ARN of the function ${name}`),
        name,
        logGroup: LoggingConfig?.LogGroup ?? `/aws/lambda/${name}`,
      };
    });
  },
};
