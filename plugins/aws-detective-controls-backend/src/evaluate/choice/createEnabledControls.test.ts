import { alarm, alarmArn, judged, ok, snapshotOf } from '../testing';
import { ControlsConfig, createEnabledControls } from './createEnabledControls';

const CONFIG: ControlsConfig = {
  benchmarks: ['sec4-2022'],
  controls: { tiers: ['core'], enabled: [], disabled: [], exemptions: [] },
};

describe('createEnabledControls', () => {
  // Readings of fixtures are taken on 2 March 2026, at 10:00:30.
  const silent = alarm({
    state: 'INSUFFICIENT_DATA',
    stateTransitionedAt: '2026-03-02T04:00:00.000Z',
    configurationUpdatedAt: '2026-02-01T00:00:00.000Z',
  });

  it.each([
    ['six hours', { alarmData: { graceHours: 6 } }, 'fail: stuck'],
    ['seven hours', { alarmData: { graceHours: 7 } }, 'pass: within-grace'],
    ['nothing', {}, 'pass: within-grace'],
  ])(
    'lets an alarm be without data for as long as config says: %s',
    (_what, thresholds, verdict) => {
      const control = createEnabledControls({ ...CONFIG, thresholds }).find(
        ({ metadata }) => metadata.id === 'alarm-not-insufficient-data',
      )!;
      const snapshot = snapshotOf({ 'cloudwatch:alarms': ok([silent]) });
      expect(judged(control, snapshot, alarmArn('jobs-old'))).toBe(verdict);
    },
  );
});
