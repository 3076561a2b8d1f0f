import {
  ec2Instance,
  FUNCTION_ARN,
  INSTANCE_ARN,
  lambdaFunction,
  logGroup,
  LOG_GROUP_ARN,
  ok,
  TARGET,
} from '../testing';
import { listedResources } from './listedResources';

describe('listedResources', () => {
  it('shows instances with their tags and their VPC', () => {
    const instance = ec2Instance({ vpcId: 'vpc-1', tags: { Name: 'web' } });
    expect(
      listedResources(TARGET, { 'ec2:instances': ok([instance]) }),
    ).toEqual([
      expect.objectContaining({
        arn: INSTANCE_ARN,
        type: 'AWS::EC2::Instance',
        id: 'i-0abc',
        name: 'web',
        tags: { Name: 'web' },
        vpcId: 'vpc-1',
        seen: true,
      }),
    ]);
  });

  it('shows functions, and log groups by the name with its slashes', () => {
    expect(
      listedResources(TARGET, {
        'lambda:functions': ok([lambdaFunction()]),
        'logs:log-groups': ok([logGroup()]),
      }),
    ).toEqual([
      expect.objectContaining({
        arn: FUNCTION_ARN,
        type: 'AWS::Lambda::Function',
        id: 'resize',
      }),
      expect.objectContaining({
        arn: LOG_GROUP_ARN,
        type: 'AWS::Logs::LogGroup',
        id: '/aws/lambda/resize',
      }),
    ]);
  });
});
