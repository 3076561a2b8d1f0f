import { consoleUrl } from './consoleUrl';
import { describeArn } from './describeArn';

function url(arn: string, region?: string) {
  const description = describeArn(arn)!;
  return consoleUrl({
    arn,
    type: description.type ?? 'AWS::Unknown::Thing',
    id: description.id,
    accountId: description.accountId || '111122223333',
    region: region ?? (description.region || 'aws-global'),
  });
}

const ACCOUNT = '111122223333';
const EU = 'https://eu-west-1.console.aws.amazon.com';

describe('consoleUrl', () => {
  it.each([
    [
      `arn:aws:ec2:eu-west-1:${ACCOUNT}:vpc/vpc-0a1b`,
      `${EU}/vpcconsole/home?region=eu-west-1#VpcDetails:VpcId=vpc-0a1b`,
    ],
    [
      `arn:aws-cn:ec2:cn-north-1:${ACCOUNT}:vpc/vpc-0a1b`,
      'https://cn-north-1.console.amazonaws.cn/vpcconsole/home?region=cn-north-1#VpcDetails:VpcId=vpc-0a1b',
    ],
    [
      `arn:aws-us-gov:ec2:us-gov-east-1:${ACCOUNT}:vpc/vpc-0a1b`,
      'https://us-gov-east-1.console.amazonaws-us-gov.com/vpcconsole/home?region=us-gov-east-1#VpcDetails:VpcId=vpc-0a1b',
    ],
    [
      `arn:aws:lambda:eu-west-1:${ACCOUNT}:function:checkout`,
      `${EU}/lambda/home?region=eu-west-1#/functions/checkout`,
    ],
    [
      `arn:aws:detective:eu-west-1:${ACCOUNT}:graph:0a1b2c3d`,
      `${EU}/detective/home?region=eu-west-1`,
    ],
    [
      `arn:aws:rds:eu-west-1:${ACCOUNT}:db:orders-1`,
      `${EU}/rds/home?region=eu-west-1#database:id=orders-1;is-cluster=false`,
    ],
    [
      `arn:aws:rds:eu-west-1:${ACCOUNT}:cluster:orders`,
      `${EU}/rds/home?region=eu-west-1#database:id=orders;is-cluster=true`,
    ],
    [
      `arn:aws:elasticloadbalancing:eu-west-1:${ACCOUNT}:loadbalancer/app/shop/50dc`,
      `${EU}/ec2/home?region=eu-west-1#LoadBalancer:loadBalancerArn=arn:aws:elasticloadbalancing:eu-west-1:${ACCOUNT}:loadbalancer/app/shop/50dc`,
    ],
    [
      `arn:aws:ecs:eu-west-1:${ACCOUNT}:service/shop/web`,
      `${EU}/ecs/v2/clusters/shop/services/web/health?region=eu-west-1`,
    ],
    [
      `arn:aws:ecs:eu-west-1:${ACCOUNT}:service/web`,
      `${EU}/ecs/v2/clusters?region=eu-west-1`,
    ],
    [
      `arn:aws:logs:eu-west-1:${ACCOUNT}:log-group:/aws/lambda/checkout`,
      `${EU}/cloudwatch/home?region=eu-west-1#logsV2:log-groups/log-group/$252Faws$252Flambda$252Fcheckout`,
    ],
    [
      `arn:aws:cloudwatch:eu-west-1:${ACCOUNT}:alarm:shop: 5xx too high`,
      `${EU}/cloudwatch/home?region=eu-west-1#alarmsV2:alarm/shop%3A%205xx%20too%20high`,
    ],
    [
      `arn:aws:sqs:eu-west-1:${ACCOUNT}:orders.fifo`,
      `${EU}/sqs/v3/home?region=eu-west-1#/queues/https%3A%2F%2Fsqs.eu-west-1.amazonaws.com%2F${ACCOUNT}%2Forders.fifo`,
    ],
    [
      `arn:aws-cn:sqs:cn-north-1:${ACCOUNT}:orders`,
      `https://cn-north-1.console.amazonaws.cn/sqs/v3/home?region=cn-north-1#/queues/https%3A%2F%2Fsqs.cn-north-1.amazonaws.com.cn%2F${ACCOUNT}%2Forders`,
    ],
    [
      'arn:aws:apigateway:eu-west-1::/restapis/a1b2',
      `${EU}/apigateway/main/apis/a1b2/resources?api=a1b2&region=eu-west-1`,
    ],
    [
      `arn:aws:events:eu-west-1:${ACCOUNT}:rule/to-pager`,
      `${EU}/events/home?region=eu-west-1#/eventbus/default/rules/to-pager`,
    ],
    [
      `arn:aws:events:eu-west-1:${ACCOUNT}:rule/orders/created`,
      `${EU}/events/home?region=eu-west-1#/eventbus/orders/rules/created`,
    ],
    [
      `arn:aws:ecr:eu-west-1:${ACCOUNT}:repository/shop/web`,
      `${EU}/ecr/repositories/private/${ACCOUNT}/shop/web?region=eu-west-1`,
    ],
    [
      `arn:aws:iam::${ACCOUNT}:role/team/deploy`,
      'https://console.aws.amazon.com/iam/home#/roles/details/deploy',
    ],
    [
      `arn:aws-us-gov:iam::${ACCOUNT}:role/deploy`,
      'https://console.amazonaws-us-gov.com/iam/home#/roles/details/deploy',
    ],
  ])('opens the page of %s', (arn, expected) => {
    expect(url(arn)).toBe(expected);
  });

  it('opens a bucket, whose ARN has no region, in the region of the resource', () => {
    expect(url('arn:aws:s3:::logs-bucket', 'eu-west-1')).toBe(
      `${EU}/s3/buckets/logs-bucket?region=eu-west-1`,
    );
    expect(url('arn:aws-cn:s3:::logs-bucket', 'cn-north-1')).toBe(
      'https://cn-north-1.console.amazonaws.cn/s3/buckets/logs-bucket?region=cn-north-1',
    );
  });

  it('opens the function for the ARN of an alias', () => {
    expect(
      url(`arn:aws:lambda:eu-west-1:${ACCOUNT}:function:checkout:prod`),
    ).toBe(`${EU}/lambda/home?region=eu-west-1#/functions/checkout`);
  });

  it('opens a Config rule by its name, which its ARN does not hold', () => {
    const arn = `arn:aws:config:eu-west-1:${ACCOUNT}:config-rule/config-rule-a1b2`;
    expect(
      consoleUrl({
        arn,
        type: 'AWS::Config::ConfigRule',
        id: 'config-rule-a1b2',
        name: 'rds-logging-enabled',
        accountId: ACCOUNT,
        region: 'eu-west-1',
      }),
    ).toBe(
      `${EU}/config/home?region=eu-west-1#/rules/details?configRuleName=rds-logging-enabled`,
    );
  });

  it('looks an unknown type up by its ARN', () => {
    const arn = `arn:aws:newservice:eu-west-1:${ACCOUNT}:thing/x`;
    expect(url(arn)).toBe(
      `${EU}/go/view?arn=${encodeURIComponent(arn)}&region=eu-west-1`,
    );
  });

  it('opens the Tag Editor for an unknown type of another partition', () => {
    expect(url(`arn:aws-cn:newservice:cn-north-1:${ACCOUNT}:thing/x`)).toBe(
      'https://cn-north-1.console.amazonaws.cn/resource-groups/tag-editor/find-resources?region=cn-north-1',
    );
  });

  it('gives no link where the partition has no public console', () => {
    expect(url(`arn:aws-iso:sqs:us-iso-east-1:${ACCOUNT}:q`)).toBeUndefined();
    expect(url(`arn:aws-moon:sqs:eu-west-1:${ACCOUNT}:q`)).toBeUndefined();
  });

  it('signs in to the account through the access portal', () => {
    const subject = {
      arn: 'arn:aws:s3:::logs-bucket',
      type: 'AWS::S3::Bucket',
      id: 'logs-bucket',
      accountId: ACCOUNT,
      region: 'eu-west-1',
    };
    const destination = encodeURIComponent(consoleUrl(subject)!);

    for (const ssoStartUrl of [
      'https://example.awsapps.com/start',
      'https://example.awsapps.com/start/',
      'https://example.awsapps.com/start/#/',
    ]) {
      expect(
        consoleUrl(subject, { ssoStartUrl, ssoRoleName: 'ReadOnly' }),
      ).toBe(
        `https://example.awsapps.com/start/#/console?account_id=${ACCOUNT}&role_name=ReadOnly&destination=${destination}`,
      );
    }
    expect(
      consoleUrl(subject, { ssoStartUrl: 'https://example.awsapps.com/start' }),
    ).toBe(
      `https://example.awsapps.com/start/#/console?account_id=${ACCOUNT}&destination=${destination}`,
    );
  });
});
