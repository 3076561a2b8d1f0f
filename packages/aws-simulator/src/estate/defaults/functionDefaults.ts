import type { FunctionConfiguration } from '@aws-sdk/client-lambda';
import { arn } from '../arns';
import type { WithTags } from '../Estate';
import type { DefaultsContext } from './index';

/** A function as CreateFunction leaves it: its log goes to a group of its own name. */
export function functionDefaults(
  item: WithTags<FunctionConfiguration>,
  place: DefaultsContext,
): WithTags<FunctionConfiguration> {
  return {
    FunctionArn: arn(place, 'lambda', `function:${item.FunctionName}`),
    Runtime: 'nodejs22.x',
    Handler: 'index.handler',
    PackageType: 'Zip',
    Architectures: ['x86_64'],
    Version: '$LATEST',
    MemorySize: 128,
    Timeout: 3,
    LastModified: '2024-03-04T09:00:00.000+0000',
    ...item,
    LoggingConfig: {
      LogFormat: 'Text',
      LogGroup: `/aws/lambda/${item.FunctionName}`,
      ...item.LoggingConfig,
    },
  };
}
