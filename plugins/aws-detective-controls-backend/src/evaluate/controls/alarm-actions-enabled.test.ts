import {
  alarm,
  alarmArn,
  evaluate,
  FAILURES,
  judged,
  ok,
  snapshotOf,
} from '../testing';
import { alarmActionsEnabled as control } from './alarm-actions-enabled';

const ARN = alarmArn('cpu');

describe('alarm-actions-enabled', () => {
  it.each([
    ['pass: actions-enabled', { actionsEnabled: true }],
    ['fail: actions-disabled', { actionsEnabled: false }],
    ['not-applicable: no-action', { actionsEnabled: true, alarmActions: [] }],
    ['not-applicable: no-action', { actionsEnabled: false, alarmActions: [] }],
  ])('gives %s on %o', (expected, over) => {
    const snapshot = snapshotOf({
      'cloudwatch:alarms': ok([alarm({ name: 'cpu', ...over })]),
    });
    expect(judged(control, snapshot, ARN)).toBe(expected);
  });

  it('is unknown where the alarms could not be listed', () => {
    for (const failure of FAILURES) {
      const { unlisted, verdicts } = evaluate(
        control,
        snapshotOf({ 'cloudwatch:alarms': failure }),
      );
      expect(unlisted?.kind).toBe(failure.status);
      expect(verdicts.map(({ cause }) => cause?.kind)).toEqual([
        failure.status,
      ]);
    }
  });
});
