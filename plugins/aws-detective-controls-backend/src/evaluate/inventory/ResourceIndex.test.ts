import {
  BUCKET_ARN,
  bucket,
  FUNCTION_ARN,
  lambdaFunction,
  ok,
  QUEUE_ARN,
  snapshotOf,
} from '../testing';
import { ResourceIndex } from './ResourceIndex';

const AT = 'eu-west-1:111122223333';
const DOMAIN_ARN = `arn:aws:es:${AT}:domain/logs`;
const CERTIFICATE_ARN = `arn:aws:acm:${AT}:certificate/12ab34cd-0000`;
// Of a type that ARNs do not tell.
const POLICY_ARN = `arn:aws:network-firewall:${AT}:firewall-policy/strict`;

const NAMESAKE = QUEUE_ARN.replace(':jobs', ':orders');

const { resources } = snapshotOf({
  's3:buckets': ok([bucket()]),
  'lambda:functions': ok([lambdaFunction()]),
  'tag:resources': ok([QUEUE_ARN, NAMESAKE].map(arn => ({ arn, tags: {} }))),
});
const index = new ResourceIndex(resources);

function named(...names: string[]) {
  return index.named(names.map(id => ({ id }))).map(({ arn }) => arn);
}

describe('ResourceIndex', () => {
  it('finds resources by their ARNs, each once', () => {
    expect(named(QUEUE_ARN, BUCKET_ARN, QUEUE_ARN)).toEqual([
      QUEUE_ARN,
      BUCKET_ARN,
    ]);
  });

  it('finds the whole by the ARN of a part', () => {
    expect(named(`${FUNCTION_ARN}:7`, `${BUCKET_ARN}/key`)).toEqual([
      FUNCTION_ARN,
      BUCKET_ARN,
    ]);
  });

  it('finds a resource by its bare id', () => {
    expect(named('resize')).toEqual([FUNCTION_ARN]);
  });

  it('finds every resource that shares a bare id', () => {
    expect(named('orders').sort()).toEqual([BUCKET_ARN, NAMESAKE].sort());
  });

  it('finds of the resources that share a bare id those of the type that is told', () => {
    const of = (type: string) =>
      index.named([{ id: 'orders', type }]).map(({ arn }) => arn);
    expect(of('AwsS3Bucket')).toEqual([BUCKET_ARN]);
    expect(of('AWS::SQS::Queue')).toEqual([NAMESAKE]);
    expect(of('AwsIamUser')).toEqual([]);
  });

  it('takes a bare id beside an ARN for that ARN’s own', () => {
    expect(named('orders', BUCKET_ARN)).toEqual([BUCKET_ARN]);
    expect(named('orders', 'arn:aws:sns:eu-west-1:1:orders')).not.toContain(
      QUEUE_ARN,
    );
  });

  it('does not take a bare id for an ARN of another type', () => {
    expect(
      index
        .named([{ id: BUCKET_ARN }, { id: 'orders', type: 'AWS::SQS::Queue' }])
        .map(({ arn }) => arn),
    ).toEqual([BUCKET_ARN, NAMESAKE]);
  });

  it('finds nothing by an account, an unknown id or an unknown ARN', () => {
    expect(
      named('AWS::::Account:111122223333', 'i-0abc', `${QUEUE_ARN}-2`),
    ).toEqual([]);
  });

  it('tells namesakes apart by their type', () => {
    expect(index.ofType('AWS::SQS::Queue', 'orders')?.arn).toBe(NAMESAKE);
    expect(index.ofType('AWS::S3::Bucket', 'orders')?.arn).toBe(BUCKET_ARN);
    expect(index.ofType('AWS::SNS::Topic', 'orders')).toBeUndefined();
    expect(index.ofType('AWS::SNS::Topic', QUEUE_ARN)).toBeUndefined();
  });

  it.each([
    ['AWS::OpenSearch::Domain', '111122223333/logs', DOMAIN_ARN],
    ['AWS::Elasticsearch::Domain', 'logs', DOMAIN_ARN],
    ['AWS::ACM::Certificate', CERTIFICATE_ARN, CERTIFICATE_ARN],
    ['AWS::NetworkFirewall::FirewallPolicy', POLICY_ARN, POLICY_ARN],
  ])('knows what AWS Config calls %s %s', (type, id, arn) => {
    const listed = snapshotOf({
      'es:domains': ok([
        { arn: DOMAIN_ARN, name: 'logs', created: true, deleted: false },
      ]),
      'tag:resources': ok(
        [CERTIFICATE_ARN, POLICY_ARN].map(it => ({ arn: it, tags: {} })),
      ),
    });
    expect(new ResourceIndex(listed.resources).ofType(type, id)?.arn).toBe(arn);
  });
});
