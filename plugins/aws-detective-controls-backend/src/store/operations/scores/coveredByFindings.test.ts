import { Reason } from '../../../model';
import { coveredByFindings, NamedFinding } from './coveredByFindings';

const HUB = 'resource-no-open-critical-findings';
const GUARDDUTY = 'resource-no-guardduty-high';

function finding(override?: Partial<NamedFinding>): NamedFinding {
  return { source: 'securityhub', severity: 'HIGH', waived: true, ...override };
}

function failing(count: number, severities?: string): Reason {
  return {
    key: 'open-findings',
    params: { count, ...(severities && { severities }) },
  };
}

describe('coveredByFindings', () => {
  const cases: [string, string, Reason, NamedFinding[], boolean][] = [
    ['every finding is waived', HUB, failing(1, 'HIGH'), [finding()], true],
    [
      'one of two is',
      HUB,
      failing(2, 'CRITICAL, HIGH'),
      [finding(), finding({ waived: false })],
      false,
    ],
    [
      'only one of a severity that does not count is not',
      HUB,
      failing(1, 'CRITICAL, HIGH'),
      [finding(), finding({ severity: 'LOW', waived: false })],
      true,
    ],
    [
      'only one of another source is not',
      HUB,
      failing(1, 'HIGH'),
      [finding(), finding({ source: 'guardduty', waived: false })],
      true,
    ],
    ['fewer are known than count', HUB, failing(2, 'HIGH'), [finding()], false],
    ['none is known', HUB, failing(1, 'HIGH'), [], false],
    [
      'the reason says no severities, and one of any is not',
      GUARDDUTY,
      failing(1),
      [
        finding({ source: 'guardduty' }),
        finding({ source: 'guardduty', severity: 'LOW', waived: false }),
      ],
      false,
    ],
    [
      'the reason says no severities, and all are',
      GUARDDUTY,
      failing(1),
      [finding({ source: 'guardduty' })],
      true,
    ],
    ['the reason counts nothing', HUB, { key: 'x' }, [finding()], false],
    ['the control judges none', 'trail', failing(1), [finding()], false],
  ];

  it.each(cases)('where %s', (_, controlId, reason, findings, covered) => {
    expect(coveredByFindings({ controlId, reason }, findings)).toBe(covered);
  });
});
