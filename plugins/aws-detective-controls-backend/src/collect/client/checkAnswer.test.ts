import { checkAnswer } from './checkAnswer';

const check = (body: string, form: 'json' | 'xml') => () =>
  checkAnswer(Buffer.from(body), form);

describe('checkAnswer', () => {
  it.each([
    ['json', '{"Vpcs":[]}'],
    ['json', ' {}'],
    [
      'xml',
      '<?xml version="1.0" encoding="UTF-8"?>\n<DescribeVpcsResponse xmlns="x"><vpcSet/></DescribeVpcsResponse>',
    ],
    ['xml', '<ListAllMyBucketsResult><Buckets/></ListAllMyBucketsResult>'],
    ['xml', '<!-- kept --><BucketLoggingStatus xmlns="x" />'],
    ['xml', '<DistributionList><Quantity>0</Quantity></DistributionList>'],
    ['xml', '<DistributionConfig><Logging/></DistributionConfig>'],
  ] as const)('takes %s: %s', (form, body) => {
    expect(check(body, form)).not.toThrow();
  });

  it.each([
    ['json', '', 'has no body'],
    ['json', '  \n', 'has no body'],
    ['json', '[]', 'is not a JSON object'],
    ['json', 'null', 'is not a JSON object'],
    ['json', '<html></html>', 'is not a JSON object'],
    ['xml', '', 'has no body'],
    ['xml', '<html><body>Sign in</body></html>', 'is not an AWS XML document'],
    ['xml', '<!DOCTYPE html><html></html>', 'is not an AWS XML document'],
    ['xml', '{}', 'is not an AWS XML document'],
  ] as const)('refuses %s: %j', (form, body, reason) => {
    expect(check(body, form)).toThrow(reason);
  });
});
