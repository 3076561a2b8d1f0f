import { CONTROLS } from '../__testUtils__/controls';
import { indexControls } from './ControlIndex';

const [flowLogs] = CONTROLS.filter(
  ({ metadata }) => metadata.id === 'vpc-flow-logs-enabled',
);

describe('indexControls', () => {
  it('orders controls by best practice and step, and keeps the order within one', () => {
    expect(
      indexControls(CONTROLS).ordered.map(({ metadata }) => metadata.id),
    ).toEqual([
      'vpc-flow-logs-enabled',
      'rds-instance-log-exports',
      'guardduty-detector-enabled',
      'resource-no-open-critical-findings',
      'guardduty-eventbridge-rule',
    ]);
  });

  it('takes the number of a step as a number', () => {
    const withStep = (step: 'BP01-S10' | 'BP01-S9') => ({
      ...flowLogs,
      metadata: { ...flowLogs.metadata, id: step, step },
    });
    expect(
      indexControls([withStep('BP01-S10'), withStep('BP01-S9')]).ordered.map(
        ({ metadata }) => metadata.id,
      ),
    ).toEqual(['BP01-S9', 'BP01-S10']);
  });

  it('ranks severities from 0 for critical to 3 for low', () => {
    expect(
      Object.fromEntries(
        indexControls(CONTROLS).ranks.map(rank => [
          rank.controlId,
          rank.severityRank,
        ]),
      ),
    ).toEqual({
      'resource-no-open-critical-findings': 0,
      'guardduty-detector-enabled': 1,
      'vpc-flow-logs-enabled': 2,
      'rds-instance-log-exports': 2,
      'guardduty-eventbridge-rule': 2,
    });
  });
});
