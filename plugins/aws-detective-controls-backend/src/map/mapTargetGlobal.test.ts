import { mapTarget } from './mapTarget';
import { ACCOUNT, claims, globalTarget, resource } from './testClaims';

const DISTRIBUTION = resource(
  `arn:aws:cloudfront::${ACCOUNT}:distribution/E1ABC`,
  {
    type: 'AWS::CloudFront::Distribution',
    region: 'aws-global',
    tags: { service: 'shop', 'aws:cloudformation:stack-name': 'shop-cdn' },
  },
);
const ZONE = resource('arn:aws:route53:::hostedzone/Z1ABC', {
  type: 'AWS::Route53::HostedZone',
  region: 'aws-global',
});

describe('mapTarget of an account’s global target', () => {
  const taken = (annotations: Record<string, string>) =>
    mapTarget({
      target: globalTarget,
      resources: [DISTRIBUTION, ZONE],
      entities: [claims('shop', annotations)],
      entityTagKeys: [],
    }).map(({ subject, inherited }) => [subject, inherited]);

  it.each<[string, Record<string, string>]>([
    ['its ARN', { 'aws.amazon.com/arn': DISTRIBUTION.arn }],
    ['its tags', { 'aws.amazon.com/tags': 'service=shop' }],
  ])('gives a distribution to who claims it by %s', (_, annotations) => {
    expect(taken(annotations)).toEqual(
      expect.arrayContaining([
        [DISTRIBUTION.arn, false],
        [`account/${ACCOUNT}`, true],
      ]),
    );
  });

  it('gives a hosted zone to who claims its ARN, which names no account', () => {
    expect(taken({ 'aws.amazon.com/arn': ZONE.arn })).toEqual([
      [ZONE.arn, false],
      [`account/${ACCOUNT}`, true],
    ]);
  });

  it('gives who claims by tags what could not be listed, as far as it holds something here', () => {
    expect(taken({ 'aws.amazon.com/tags': 'service=shop' })).toContainEqual([
      `account/${ACCOUNT}/resources`,
      false,
    ]);
    expect(taken({ 'aws.amazon.com/tags': 'service=other' })).toEqual([]);
  });
});
