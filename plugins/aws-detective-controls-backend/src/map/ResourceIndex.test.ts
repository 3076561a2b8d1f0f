import { ClaimRule, Resource } from '../model';
import { ResourceIndex } from './ResourceIndex';
import { resource, target } from './testClaims';

/** A small linear congruential generator: the same numbers on every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

/** What a rule takes, as it is defined: looking at each resource. */
function naiveMatch(rule: ClaimRule, item: Resource): boolean {
  switch (rule.by) {
    case 'arn':
      return rule.prefix
        ? `${item.arn}/`.startsWith(rule.arn) || item.arn.startsWith(rule.arn)
        : item.arn === rule.arn;
    case 'tags':
      return (
        (!rule.types || rule.types.includes(item.type)) &&
        rule.tags.every(
          ({ key, values }) =>
            key in item.tags &&
            (!values.length || values.includes(item.tags[key])),
        )
      );
    case 'stack':
      return item.tags['aws:cloudformation:stack-name'] === rule.stack;
    case 'vpc':
      return (
        item.vpcId === rule.vpcId ||
        (item.type === 'AWS::EC2::VPC' && item.id === rule.vpcId)
      );
    default:
      return (
        rule.accountId === item.accountId &&
        (!rule.regions || rule.regions.includes(item.region))
      );
  }
}

describe('ResourceIndex', () => {
  it.each([1, 2, 3, 4, 5])(
    'finds what looking at each resource finds (seed %s)',
    seed => {
      const next = random(seed);
      const pick = <T>(items: T[]): T => items[next(items.length)];
      const names = ['a', 'ab', 'abc', 'b', 'ba', 'x', 'z'];
      const arn = () =>
        `arn:aws:dynamodb:eu-west-1:111122223333:table/${pick(names)}${next(
          6,
        )}`;
      const maybe = <T>(value: T): T | undefined =>
        next(2) ? value : undefined;
      const tags = () =>
        Object.fromEntries(
          ['env', 'service', 'aws:cloudformation:stack-name']
            .filter(() => next(2))
            .map(key => [key, pick(['', 'p', 'q', 'r'])]),
        );
      const types = ['AWS::EC2::VPC', 'AWS::DynamoDB::Table'];
      const resources = Array.from({ length: 80 }, () =>
        resource(arn(), {
          type: pick(types),
          id: pick(['vpc-1', 'vpc-2', 'other']),
          vpcId: maybe(pick(['vpc-1', 'vpc-2'])),
          tags: tags(),
        }),
      );
      const source = 's';
      const value = 'v';
      const makeRule: (() => ClaimRule)[] = [
        () => ({ by: 'arn', source, value, arn: arn(), prefix: false }),
        () => ({
          by: 'arn',
          source,
          value,
          arn: `${arn().slice(0, -next(4) || undefined)}${pick(['', '/'])}`,
          prefix: true,
        }),
        () => ({
          by: 'tags',
          source,
          value,
          tags: ['env', 'service'].slice(next(2)).map(key => ({
            key,
            values: ['', 'p', 'q'].filter(() => next(2)),
          })),
          types: maybe([pick(types)]),
        }),
        () => ({ by: 'stack', source, value, stack: pick(['p', 'q', 'n']) }),
        () => ({ by: 'vpc', source, value, vpcId: pick(['vpc-1', 'vpc-3']) }),
        () => ({
          by: 'account',
          source,
          value,
          accountId: pick(['111122223333', '444455556666']),
          regions: maybe([pick(['eu-west-1', 'us-east-1'])]),
        }),
      ];

      const index = new ResourceIndex(resources);
      let matched = 0;
      for (let i = 0; i < 300; i++) {
        const rule = pick(makeRule)();
        const found = new Set(index.match(rule, target));
        const expected = new Set(
          resources.filter(item => naiveMatch(rule, item)),
        );
        expect({ rule, found }).toEqual({ rule, found: expected });
        matched += found.size;
      }
      expect(matched).toBeGreaterThan(300);
    },
  );

  it('finds a resource once per place where it is listed', () => {
    const twice = [resource('arn:aws:s3:::b'), resource('arn:aws:s3:::b')];
    const index = new ResourceIndex(twice);
    expect(
      index.match(
        {
          by: 'arn',
          source: '',
          value: '',
          arn: 'arn:aws:s3:::b',
          prefix: false,
        },
        target,
      ),
    ).toHaveLength(2);
  });
});
