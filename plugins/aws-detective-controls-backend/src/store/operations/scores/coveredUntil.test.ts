import { Reason } from '../../../model';
import { coveredUntil, NamedFinding } from './coveredUntil';

const HUB = 'resource-no-open-critical-findings';
const GUARDDUTY = 'resource-no-guardduty-high';
const SOON = '2026-02-01T00:00:00.000Z';
const LATER = '2026-03-01T00:00:00.000Z';

function finding(override?: Partial<NamedFinding>): NamedFinding {
  return {
    source: 'securityhub',
    severity: 'HIGH',
    waivedUntil: LATER,
    ...override,
  };
}

function failing(count: number, severities?: string): Reason {
  return {
    key: 'open-findings',
    params: { count, ...(severities && { severities }) },
  };
}

describe('coveredUntil', () => {
  const cases: [string, string, Reason, NamedFinding[], string | undefined][] =
    [
      ['every finding is waived', HUB, failing(1, 'HIGH'), [finding()], LATER],
      [
        'every finding is, one of them for less long',
        HUB,
        failing(2, 'HIGH'),
        [finding(), finding({ waivedUntil: SOON })],
        SOON,
      ],
      [
        'one of two is',
        HUB,
        failing(2, 'CRITICAL, HIGH'),
        [finding(), finding({ waivedUntil: undefined })],
        undefined,
      ],
      [
        'only one of a severity that does not count is not',
        HUB,
        failing(1, 'CRITICAL, HIGH'),
        [finding(), finding({ severity: 'LOW', waivedUntil: undefined })],
        LATER,
      ],
      [
        'only one of another source is not',
        HUB,
        failing(1, 'HIGH'),
        [finding(), finding({ source: 'guardduty', waivedUntil: undefined })],
        LATER,
      ],
      [
        'fewer are known than count',
        HUB,
        failing(2, 'HIGH'),
        [finding()],
        undefined,
      ],
      ['none is known', HUB, failing(1, 'HIGH'), [], undefined],
      [
        'the reason says no severities, and one of any is not',
        GUARDDUTY,
        failing(1),
        [
          finding({ source: 'guardduty' }),
          finding({
            source: 'guardduty',
            severity: 'LOW',
            waivedUntil: undefined,
          }),
        ],
        undefined,
      ],
      [
        'the reason says no severities, and all are',
        GUARDDUTY,
        failing(1),
        [finding({ source: 'guardduty' })],
        LATER,
      ],
      ['the reason counts nothing', HUB, { key: 'x' }, [finding()], undefined],
      ['the control judges none', 'trail', failing(1), [finding()], undefined],
    ];

  it.each(cases)('where %s', (_, controlId, reason, findings, until) => {
    expect(coveredUntil({ controlId, reason }, findings)).toBe(until);
  });
});
