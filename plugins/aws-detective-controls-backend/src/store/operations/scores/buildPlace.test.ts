import { ScoreState } from 'backstage-plugin-aws-detective-controls-common';
import { buildPlace, ResultGroup } from './buildPlace';

const NONE = { critical: 0, high: 0 };
const SINCE = '2026-01-15T12:00:00.500Z';
const SECONDS = Date.parse('2026-01-15T12:00:00.000Z') / 1000;

function group(
  control: number,
  state: ScoreState,
  override?: Partial<ResultGroup>,
): ResultGroup {
  return { control, state, count: 1, since: SINCE, ...override };
}

describe('buildPlace', () => {
  const cases: [string, ResultGroup[], string, number[][]][] = [
    ['says that a control passes', [group(0, 'pass')], 'p', []],
    [
      'leaves controls that say nothing empty, up to the last that does',
      [group(3, 'pass'), group(1, 'not-applicable')],
      '.n.p',
      [],
    ],
    ['has a letter where nothing is said', [], '.', []],
    [
      'is fail before unknown',
      [group(0, 'unknown'), group(0, 'fail')],
      'f',
      [[0, 1, SECONDS, 0]],
    ],
    [
      'is unknown before stale',
      [group(0, 'stale'), group(0, 'unknown')],
      'u',
      [],
    ],
    [
      'is stale before waived',
      [group(0, 'waived'), group(0, 'stale')],
      's',
      [[0, 0, 0, 1]],
    ],
    [
      'is waived before pass',
      [group(0, 'pass'), group(0, 'waived', { count: 2 })],
      'w',
      [[0, 0, 0, 2]],
    ],
    [
      'is pass before not applicable',
      [group(0, 'not-applicable'), group(0, 'pass')],
      'p',
      [],
    ],
    [
      'counts failing and waived subjects apart, by the order of controls',
      [
        group(2, 'fail', { count: 4 }),
        group(0, 'waived', { count: 2 }),
        group(0, 'fail', { count: 3 }),
      ],
      'f.f',
      [
        [0, 3, SECONDS, 2],
        [2, 4, SECONDS, 0],
      ],
    ],
    [
      'knows since when the oldest fails, and not how long a waived one does',
      [
        group(0, 'fail'),
        group(0, 'fail', { since: '2026-01-15T11:59:00.000Z', count: 2 }),
        group(0, 'waived', { since: '2025-01-01T00:00:00.000Z' }),
      ],
      'f',
      [[0, 3, SECONDS - 60, 1]],
    ],
  ];

  it.each(cases)('%s', (_, groups, cells, gaps) => {
    for (const some of [groups, [...groups].reverse()]) {
      expect(buildPlace('component:default/a', some, NONE)).toEqual({
        holder: 'component:default/a',
        cells,
        gaps: JSON.stringify(gaps),
        findings: '{"critical":0,"high":0}',
      });
    }
  });

  it('has the findings of the place', () => {
    const findings = {
      critical: 1,
      high: 0,
      shared: [['k', 'H'] as [string, 'H']],
    };
    expect(JSON.parse(buildPlace('a', [], findings).findings)).toEqual(
      findings,
    );
  });
});
