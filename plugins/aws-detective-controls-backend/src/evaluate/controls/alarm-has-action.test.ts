import { CloudWatchAlarm } from '../../model';
import {
  alarm,
  alarmArn,
  evaluate,
  FAILURES,
  judged,
  ok,
  snapshotOf,
  verdictOn,
} from '../testing';
import { alarmHasAction as control } from './alarm-has-action';

const ARN = alarmArn('cpu');
const SCALING =
  'arn:aws:autoscaling:eu-west-1:111122223333:scalingPolicy:1:autoScalingGroupName/web:policyName/out';

function withAlarms(...alarms: CloudWatchAlarm[]) {
  return snapshotOf({ 'cloudwatch:alarms': ok(alarms) });
}

function composite(over: Partial<CloudWatchAlarm> = {}) {
  return alarm({
    name: 'service',
    kind: 'composite',
    alarmRule: 'ALARM("cpu") OR ALARM("memory")',
    ...over,
  });
}

const CHILD = alarm({ name: 'cpu', alarmActions: [] });

describe('alarm-has-action', () => {
  it('passes on an alarm with an action', () => {
    expect(judged(control, withAlarms(alarm({ name: 'cpu' })), ARN)).toBe(
      'pass: has-action',
    );
  });

  it('fails on an alarm without one', () => {
    expect(judged(control, withAlarms(CHILD), ARN)).toBe('fail: no-action');
  });

  it('is not applicable to an alarm that only scales', () => {
    const scaling = alarm({ name: 'cpu', alarmActions: [SCALING] });
    expect(judged(control, withAlarms(scaling), ARN)).toBe(
      'not-applicable: scaling-only',
    );
  });

  it('passes on the child of a composite alarm with an action, and names it', () => {
    expect(
      verdictOn(control, withAlarms(CHILD, composite()), ARN),
    ).toMatchObject({
      status: 'pass',
      reason: {
        key: 'composite-has-action',
        params: { composite: 'service' },
      },
    });
  });

  it('passes through a composite alarm without an action to one that has it', () => {
    const snapshot = withAlarms(
      CHILD,
      composite({ alarmActions: [] }),
      composite({ name: 'system', alarmRule: 'ALARM(service)' }),
    );
    expect(verdictOn(control, snapshot, ARN).reason.params).toEqual({
      composite: 'system',
    });
  });

  it.each<[string, Partial<CloudWatchAlarm>]>([
    ['has no action', { alarmActions: [] }],
    ['only scales', { alarmActions: [SCALING] }],
    ['waits for others', { alarmRule: 'ALARM("memory")' }],
    [
      'is only suppressed by it',
      { alarmRule: 'ALARM(memory) AND NOT ALARM(cpu)' },
    ],
    ['waits for it to be well', { alarmRule: 'OK("cpu")' }],
  ])('fails on the child of a composite alarm that %s', (_, over) => {
    expect(judged(control, withAlarms(CHILD, composite(over)), ARN)).toBe(
      'fail: no-action',
    );
  });

  it('ends on composite alarms that wait for each other', () => {
    const snapshot = withAlarms(
      composite({ name: 'a', alarmRule: 'ALARM(b)', alarmActions: [] }),
      composite({ name: 'b', alarmRule: 'ALARM(a)', alarmActions: [] }),
    );
    expect(judged(control, snapshot, alarmArn('a'))).toBe('fail: no-action');
  });

  it('is unknown where the alarms could not be listed', () => {
    for (const failure of FAILURES) {
      const { unlisted, verdicts } = evaluate(
        control,
        snapshotOf({ 'cloudwatch:alarms': failure }, { declared: [ARN] }),
      );
      expect(unlisted?.kind).toBe(failure.status);
      expect(verdicts.map(({ status }) => status)).toEqual([
        'unknown',
        'unknown',
      ]);
    }
  });
});
