import { toScoreCondition } from './toScoreCondition';

const of = (rule: string, params: object) =>
  ({ rule, resourceType: 'aws-detective-controls-score', params } as never);

describe('toScoreCondition', () => {
  it.each<[string, object, object]>([
    [
      'IS_ENTITY_OWNER',
      { claims: ['group:default/a'] },
      { key: 'owner', values: ['group:default/a'] },
    ],
    [
      'IS_ENTITY',
      { refs: ['account/1'] },
      { key: 'entity', values: ['account/1'] },
    ],
    [
      'IN_SYSTEM',
      { systems: ['system:default/s'] },
      { key: 'system', values: ['system:default/s'] },
    ],
    [
      'IN_ACCOUNT',
      { accounts: ['111122223333'] },
      { key: 'account', values: ['111122223333'] },
    ],
    [
      'IN_REGION',
      { regions: ['eu-west-1'] },
      { key: 'region', values: ['eu-west-1'] },
    ],
    ['HAS_CONTROL', { controls: ['c'] }, { key: 'control', values: ['c'] }],
    [
      'HAS_SIGNAL',
      { signals: ['logging'] },
      { key: 'signal', values: ['logging'] },
    ],
  ])('turns %s into what is looked at', (rule, params, condition) => {
    expect(toScoreCondition(of(rule, params))).toEqual(condition);
  });

  it.each<[string, object, object]>([
    [
      'IS_ENTITY_OWNER',
      { claims: ['Group:default/A'] },
      { key: 'owner', values: ['group:default/a'] },
    ],
    [
      'IS_ENTITY',
      { refs: ['Component:Default/A'] },
      { key: 'entity', values: ['component:default/a'] },
    ],
    [
      'IN_SYSTEM',
      { systems: ['System:default/S'] },
      { key: 'system', values: ['system:default/s'] },
    ],
  ])('takes the refs of %s in any case', (rule, params, condition) => {
    expect(toScoreCondition(of(rule, params))).toEqual(condition);
  });

  it('keeps how conditions are joined', () => {
    const a = of('IN_REGION', { regions: ['a'] });
    const b = of('IN_REGION', { regions: ['b'] });
    expect(
      toScoreCondition({ allOf: [{ not: a }, { anyOf: [a, b] }] } as never),
    ).toEqual({
      all: [
        { not: { key: 'region', values: ['a'] } },
        {
          any: [
            { key: 'region', values: ['a'] },
            { key: 'region', values: ['b'] },
          ],
        },
      ],
    });
  });

  it('refuses a rule that there is not, naming those that there are', () => {
    expect(() => toScoreCondition(of('IS_BLUE', {}))).toThrow(
      /'IS_BLUE'.*IS_ENTITY_OWNER/,
    );
  });

  it('refuses parameters that are not those of the rule', () => {
    expect(() =>
      toScoreCondition(of('IN_REGION', { regions: 'eu-west-1' })),
    ).toThrow(/expected array, received string/);
  });
});
