import { CloudWatchAlarm } from '../../model';
import {
  alarm,
  alarmArn,
  causesOf,
  EACH_FAILURE,
  evaluate,
  FAILURES,
  judged,
  ok,
  snapshotOf,
  verdictOn,
} from '../testing';
import { alarmNotInsufficientData } from './alarm-not-insufficient-data';

const control = alarmNotInsufficientData();
const ARN = alarmArn('jobs-old');
// Readings of fixtures are taken on 2 March 2026, at 10:00:30.
const LONG_AGO = '2026-02-01T00:00:00.000Z';
const HOURS_AGO = '2026-03-02T04:00:00.000Z';
const SILENT = {
  state: 'INSUFFICIENT_DATA',
  stateTransitionedAt: LONG_AGO,
  stateUpdatedAt: LONG_AGO,
  configurationUpdatedAt: LONG_AGO,
};

function of(over: Partial<CloudWatchAlarm>, options = {}) {
  const snapshot = snapshotOf({ 'cloudwatch:alarms': ok([alarm(over)]) });
  return judged(alarmNotInsufficientData(options), snapshot, ARN);
}

describe('alarm-not-insufficient-data', () => {
  it.each<[string, Partial<CloudWatchAlarm>, string]>([
    ['OK', { state: 'OK' }, 'pass: evaluating'],
    ['ALARM', { state: 'ALARM' }, 'pass: evaluating'],
    ['in no state', { state: '' }, 'unknown: unknown-insufficient-data'],
    [
      'of partial data',
      { evaluationState: 'PARTIAL_DATA' },
      'pass: evaluating',
    ],
    ['long without data', SILENT, 'fail: stuck'],
    [
      'long without data, and evaluated again since',
      { ...SILENT, stateUpdatedAt: HOURS_AGO },
      'fail: stuck',
    ],
    [
      'a composite one long without data',
      { ...SILENT, kind: 'composite' },
      'fail: stuck',
    ],
    [
      'without data for some hours',
      { ...SILENT, stateTransitionedAt: HOURS_AGO },
      'pass: within-grace',
    ],
    [
      'changed some hours ago',
      { ...SILENT, configurationUpdatedAt: HOURS_AGO },
      'not-applicable: changed-lately',
    ],
    [
      'in error, though its last state stands',
      { state: 'OK', evaluationState: 'EVALUATION_ERROR' },
      'fail: not-evaluated',
    ],
    [
      'failing to evaluate',
      { ...SILENT, evaluationState: 'EVALUATION_FAILURE' },
      'fail: not-evaluated',
    ],
    [
      'without data since a time that is not told',
      {
        ...SILENT,
        stateTransitionedAt: undefined,
        stateUpdatedAt: HOURS_AGO,
      },
      'unknown: unknown-insufficient-data',
    ],
  ])('an alarm that is %s', (_, over, verdict) => {
    expect(of(over)).toBe(verdict);
  });

  it('waits for as long as config says', () => {
    const over = { ...SILENT, stateTransitionedAt: HOURS_AGO };
    expect(of(over, { graceHours: 6 })).toBe('fail: stuck');
    expect(of(over, { graceHours: 7 })).toBe('pass: within-grace');
  });

  it('is unknown where the alarms could not be read', () => {
    expect(
      causesOf(FAILURES, failure => {
        const snapshot = snapshotOf({ 'cloudwatch:alarms': failure });
        return evaluate(control, snapshot).verdicts[0];
      }),
    ).toEqual(EACH_FAILURE);
  });

  it('says nothing of an alarm that only a claim names', () => {
    const snapshot = snapshotOf({}, { declared: [ARN] });
    expect(verdictOn(control, snapshot, ARN).cause?.kind).toBe('not-seen');
  });
});
