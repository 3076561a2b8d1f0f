import { describeArn } from './describeArn';
import { TEST_ARNS } from './testArns';

const REGIONAL = 'eu-west-1:111122223333';

describe('describeArn', () => {
  it.each(TEST_ARNS)('reads the type and the id of %s', (arn, type, id) => {
    expect(describeArn(arn)).toMatchObject({
      arn,
      type,
      id,
      resourceArn: arn,
    });
    expect(describeArn(arn)).not.toHaveProperty('qualifier');
  });

  it.each([
    [
      `lambda:${REGIONAL}:function:checkout`,
      ':',
      'prod',
      'AWS::Lambda::Function',
    ],
    [
      `lambda:${REGIONAL}:function:checkout`,
      ':',
      '42',
      'AWS::Lambda::Function',
    ],
    [
      `lambda:${REGIONAL}:function:checkout`,
      ':',
      '$LATEST',
      'AWS::Lambda::Function',
    ],
    [
      `dynamodb:${REGIONAL}:table/carts`,
      '/',
      'index/by-owner',
      'AWS::DynamoDB::Table',
    ],
    [
      `dynamodb:${REGIONAL}:table/carts`,
      '/',
      'stream/2024-01-01T00:00:00.000',
      'AWS::DynamoDB::Table',
    ],
    ['s3:::logs-bucket', '/', 'a/b:c.gz', 'AWS::S3::Bucket'],
    [`logs:${REGIONAL}:log-group:/aws/x`, ':', '*', 'AWS::Logs::LogGroup'],
    [
      `logs:${REGIONAL}:log-group:/aws/x`,
      ':',
      'log-stream:a',
      'AWS::Logs::LogGroup',
    ],
    [`sns:${REGIONAL}:orders`, ':', '0a1b-2c3d', 'AWS::SNS::Topic'],
    [
      `guardduty:${REGIONAL}:detector/12ab`,
      '/',
      'finding/34cd',
      'AWS::GuardDuty::Detector',
    ],
    [
      'apigateway:eu-west-1::/restapis/a1',
      '/',
      'resources/b2',
      'AWS::ApiGateway::RestApi',
    ],
    [
      `states:${REGIONAL}:stateMachine:refunds`,
      ':',
      '3',
      'AWS::StepFunctions::StateMachine',
    ],
  ])(
    'tells the resource %s from a part of it',
    (rest, separator, qualifier, type) => {
      const resourceArn = `arn:aws:${rest}`;
      expect(
        describeArn(`${resourceArn}${separator}${qualifier}`),
      ).toMatchObject({
        type,
        resourceArn,
        qualifier,
      });
    },
  );

  it.each([
    ['arn:aws-cn:s3:::b', 'aws-cn', ''],
    [
      'arn:aws-us-gov:rds:us-gov-west-1:111122223333:db:x',
      'aws-us-gov',
      'us-gov-west-1',
    ],
    [
      'arn:aws-iso-b:sqs:us-isob-east-1:111122223333:q',
      'aws-iso-b',
      'us-isob-east-1',
    ],
  ])('knows the partition of %s', (arn, partition, region) => {
    expect(describeArn(arn)).toMatchObject({ partition, region });
  });

  it('gives no region and no account where the ARN names none', () => {
    expect(describeArn('arn:aws:s3:::b')).toMatchObject({
      region: '',
      accountId: '',
    });
    expect(
      describeArn('arn:aws:apigateway:eu-west-1::/restapis/a'),
    ).toMatchObject({
      region: 'eu-west-1',
      accountId: '',
    });
  });

  it('gives the name that people know beside the id', () => {
    expect(
      describeArn(
        `arn:aws:elasticloadbalancing:${REGIONAL}:loadbalancer/app/shop/50dc`,
      )?.name,
    ).toBe('shop');
    expect(
      describeArn(`arn:aws:ecs:${REGIONAL}:service/cluster/web`)?.name,
    ).toBe('web');
  });

  it('describes a resource of an unknown service by its resource part', () => {
    const arn = `arn:aws:newservice:${REGIONAL}:thing/x:y`;
    expect(describeArn(arn)).toEqual({
      arn,
      partition: 'aws',
      service: 'newservice',
      region: 'eu-west-1',
      accountId: '111122223333',
      resource: 'thing/x:y',
      id: 'thing/x:y',
      resourceArn: arn,
    });
  });

  it('does not take other things of the service S3 for buckets', () => {
    const description = describeArn(`arn:aws:s3:${REGIONAL}:job/0a1b`);
    expect(description).toBeDefined();
    expect(description?.type).toBeUndefined();
  });

  it.each([
    '',
    'payments',
    'arn:aws:s3',
    'arn:aws:s3:::',
    'arn:AWS:s3:::b',
    'arn:gcp:s3:::b',
    'arn:aws::eu-west-1:111122223333:x',
    'arn:aws:sqs:europe:111122223333:q',
    'arn:aws:sqs:eu-west-1:1111:q',
    'arn:aws:sqs:eu-west-1:111122223333:a\nb',
    'arn:aws:s3:::b ',
    'arn: aws:s3:::b',
    ' arn:aws:s3:::b',
    'urn:aws:s3:::b',
  ])('takes %j for no ARN', arn => {
    expect(describeArn(arn)).toBeUndefined();
  });
});
