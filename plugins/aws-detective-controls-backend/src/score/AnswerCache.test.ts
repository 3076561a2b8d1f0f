import { AnswerCache } from './AnswerCache';
import { ScoreQuery } from './ScoreAccess';

const QUERY: ScoreQuery = {
  filter: {},
  access: {},
  mine: ['user:default/ada'],
  controls: [
    {
      id: 'vpc-flow-logs-enabled',
      signal: 'logging',
      severity: 'medium',
      scope: 'resource',
      bestPractice: 'SEC04-BP01',
    },
  ],
  now: new Date('2026-11-24T12:00:30.000Z'),
};
const VISIBLE = new Set(['component:default/a']);

/** How often an answer was worked out when two queries ask the same. */
function timesAsked(first: ScoreQuery, second: ScoreQuery, change = false) {
  const cache = new AnswerCache();
  const answer = jest.fn(() => ({}));
  cache.get('headline', first, answer);
  if (change) {
    cache.clear();
  }
  cache.get('headline', second, answer);
  return answer.mock.calls.length;
}

describe('AnswerCache', () => {
  it('works out once what is asked again', () => {
    expect(timesAsked(QUERY, { ...QUERY })).toBe(1);
  });

  it('works it out anew after a change', () => {
    expect(timesAsked(QUERY, QUERY, true)).toBe(2);
  });

  it.each<[string, Partial<ScoreQuery>]>([
    ['a filter', { filter: { owner: ['group:default/a'] } }],
    ['what the catalog shows', { access: { visible: VISIBLE } }],
    [
      'the condition of a policy',
      { access: { condition: { key: 'account', values: ['111122223333'] } } },
    ],
    ['the controls', { controls: [] }],
    ['the minute', { now: new Date('2026-11-24T12:01:00.000Z') }],
  ])('works it out anew for %s', (_, other) => {
    expect(timesAsked(QUERY, { ...QUERY, ...other })).toBe(2);
  });

  it('works another question out of the same query', () => {
    const cache = new AnswerCache();
    expect(cache.get(['trend', 30], QUERY, () => 'month')).toBe('month');
    expect(cache.get(['trend', 90], QUERY, () => 'quarter')).toBe('quarter');
  });

  it('gives callers who see everything the same, whoever they are', () => {
    expect(timesAsked(QUERY, { ...QUERY, mine: [] })).toBe(1);
  });

  it.each<[string, Partial<ScoreQuery>]>([
    ['ask for their own', { filter: { owner: ['mine'] } }],
    ['see a part', { access: { visible: VISIBLE } }],
  ])('tells callers apart who %s', (_, same) => {
    const query = { ...QUERY, ...same };
    expect(timesAsked(query, { ...query, mine: ['user:default/b'] })).toBe(2);
  });

  it('does not take one list of entities for another', () => {
    const access = (refs: string[]) => ({ access: { visible: new Set(refs) } });
    const query = { ...QUERY, ...access(['component:default/a']) };
    expect(
      timesAsked(query, { ...query, ...access(['component:default/b']) }),
    ).toBe(2);
  });

  it('forgets what was not asked for the longest', () => {
    const cache = new AnswerCache();
    const answer = jest.fn(() => ({}));
    for (let limit = 0; limit <= 100; limit += 1) {
      cache.get(limit, QUERY, answer);
      cache.get(0, QUERY, answer);
    }
    expect(answer).toHaveBeenCalledTimes(101);
    cache.get(1, QUERY, answer);
    expect(answer).toHaveBeenCalledTimes(102);
  });
});
