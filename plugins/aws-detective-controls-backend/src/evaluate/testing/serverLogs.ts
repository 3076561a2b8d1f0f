import { Ec2Instance, LambdaFunction, LogGroup } from '../../model';
import { TARGET } from './snapshot';
import { FUNCTION_ARN } from './things';

const { accountId, region } = TARGET;

/** ARN of the instance `i-0abc`. */
export const INSTANCE_ARN = `arn:aws:ec2:${region}:${accountId}:instance/i-0abc`;
/** ARN of the log group `/aws/lambda/resize`. */
export const LOG_GROUP_ARN = `arn:aws:logs:${region}:${accountId}:log-group:/aws/lambda/resize`;

/** The running instance `i-0abc`. */
export function ec2Instance(over: Partial<Ec2Instance> = {}): Ec2Instance {
  return { instanceId: 'i-0abc', state: 'running', tags: {}, ...over };
}

/** The function `resize`, which logs to the group of its name. */
export function lambdaFunction(
  over: Partial<LambdaFunction> = {},
): LambdaFunction {
  return {
    arn: FUNCTION_ARN,
    name: 'resize',
    logGroup: '/aws/lambda/resize',
    ...over,
  };
}

/** The log group `/aws/lambda/resize`, kept for a year. */
export function logGroup(over: Partial<LogGroup> = {}): LogGroup {
  return {
    arn: LOG_GROUP_ARN,
    name: '/aws/lambda/resize',
    retentionInDays: 365,
    logGroupClass: 'STANDARD',
    ...over,
  };
}
