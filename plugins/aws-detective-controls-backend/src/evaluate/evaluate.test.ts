import { ALL_CONTROLS } from './controls';
import { evaluateSnapshot } from './evaluate';
import { renderReason } from './renderReason';
import {
  broken,
  denied,
  globalSnapshotOf,
  ok,
  OTHER_ACCOUNT,
  snapshotOf,
  STARTED_AT,
  TAKEN_AT,
  trail,
  vpc,
} from './testing';

function ids(snapshot: Parameters<typeof evaluateSnapshot>[0]) {
  return evaluateSnapshot(snapshot, ALL_CONTROLS).map(
    ({ controlId }) => controlId,
  );
}

function only(id: string) {
  return ALL_CONTROLS.filter(({ metadata }) => metadata.id === id);
}

describe('evaluateSnapshot', () => {
  it('judges accounts and global resources on global targets, and the rest on regional ones', () => {
    const global = ids(globalSnapshotOf(ok([])));
    const regional = ids(snapshotOf({}));

    expect(global).toEqual(
      expect.arrayContaining([
        'cloudfront-access-logs-enabled',
        'cloudtrail-multi-region-trail',
      ]),
    );
    expect(regional).toContain('vpc-flow-logs-enabled');
    expect([...global, ...regional].sort()).toEqual(
      ALL_CONTROLS.map(({ metadata }) => metadata.id).sort(),
    );
  });

  it('gives no pass and no fail where nothing at all could be read', () => {
    for (const status of [
      'denied',
      'throttled',
      'disabled',
      'failed',
    ] as const) {
      for (const snapshot of [
        snapshotOf({ 'ec2:vpcs': ok([vpc()]) }),
        globalSnapshotOf(ok([trail()])),
      ]) {
        for (const id of Object.keys(snapshot.readings)) {
          Object.assign(snapshot.readings, {
            [id]: broken(status, { code: 'OptInRequired' }),
          });
        }
        for (const { controlId, verdicts } of evaluateSnapshot(
          snapshot,
          ALL_CONTROLS,
        )) {
          const statuses = verdicts.map(verdict => verdict.status);
          expect([status, controlId, statuses]).not.toEqual(
            expect.arrayContaining([expect.arrayContaining(['pass'])]),
          );
          expect([status, controlId, statuses]).not.toEqual(
            expect.arrayContaining([expect.arrayContaining(['fail'])]),
          );
          expect(statuses).toContain('unknown');
        }
      }
    }
  });

  it('gives every control something to say where nothing was read', () => {
    for (const whole of [snapshotOf({}), globalSnapshotOf(ok([]))]) {
      const snapshot = { ...whole, readings: {}, resources: [] };
      for (const { verdicts } of evaluateSnapshot(snapshot, ALL_CONTROLS)) {
        expect(verdicts.map(({ status }) => status)).toEqual(['unknown']);
      }
    }
  });

  it('gives exactly the control’s region not applicable where the region is not enabled', () => {
    const snapshot = snapshotOf(
      { 'ec2:vpcs': ok([vpc()]) },
      { regionEnabled: false },
    );
    const evaluations = evaluateSnapshot(snapshot, ALL_CONTROLS);
    const spoken = evaluations.filter(({ verdicts }) => verdicts.length);
    expect(spoken.map(({ controlId }) => controlId)).toEqual(
      ALL_CONTROLS.filter(
        ({ metadata, target }) =>
          target === 'regional' && metadata.scope !== 'resource',
      ).map(({ metadata }) => metadata.id),
    );
    for (const { verdicts } of spoken) {
      expect(verdicts).toEqual([
        expect.objectContaining({
          subject: 'account/111122223333/eu-west-1',
          status: 'not-applicable',
          reason: {
            key: 'region-not-enabled',
            params: { region: 'eu-west-1' },
          },
        }),
      ]);
    }
  });

  it.each([true, undefined])(
    'judges a region whose listing says %s',
    regionEnabled => {
      const snapshot = snapshotOf(
        { 'guardduty:detectors': ok([]) },
        { regionEnabled },
      );
      const [{ verdicts }] = evaluateSnapshot(
        snapshot,
        only('guardduty-detector-enabled'),
      );
      expect(verdicts[0].status).toBe('fail');
    },
  );

  it('is as old as the oldest reading that was judged', () => {
    const old = '2026-03-02T09:00:00.000Z';
    const [{ evaluatedAt }] = evaluateSnapshot(
      snapshotOf({
        'ec2:vpcs': ok([vpc()]),
        'ec2:flow-logs': ok([], old),
        's3:buckets': ok([], '2026-01-01T00:00:00.000Z'),
      }),
      only('vpc-flow-logs-enabled'),
    );
    expect(evaluatedAt).toBe(old);
  });

  it('leaves readings that failed out of its age', () => {
    const [{ evaluatedAt }] = evaluateSnapshot(
      snapshotOf({
        'ec2:vpcs': ok([vpc()]),
        'ec2:flow-logs': {
          ...denied('ec2:DescribeFlowLogs'),
          takenAt: '2026-01-01T00:00:00.000Z',
        },
      }),
      only('vpc-flow-logs-enabled'),
    );
    expect(evaluatedAt).toBe(TAKEN_AT);
  });

  it('is as old as the sweep where nothing could be read', () => {
    const [{ evaluatedAt }] = evaluateSnapshot(
      snapshotOf({ 'guardduty:detectors': broken('failed') }),
      only('guardduty-detector-enabled'),
    );
    expect(evaluatedAt).toBe(STARTED_AT);
  });

  it('is as old as what another account read, where it was judged by that', () => {
    const old = '2026-02-01T00:00:00.000Z';
    const shared = trail({
      ownerAccountId: OTHER_ACCOUNT,
      isOrganization: true,
    });
    const [{ evaluatedAt }] = evaluateSnapshot(
      globalSnapshotOf(ok([shared]), { [OTHER_ACCOUNT]: ok([shared], old) }),
      only('cloudtrail-multi-region-trail'),
    );
    expect(evaluatedAt).toBe(old);
  });
});

describe('renderReason', () => {
  const reasons = {
    greeting: { en: 'Hello {{name}}, {{count}} times', ja: '{{name}} さん' },
  };

  it('fills in values in both languages', () => {
    const params = { name: 'Ann', count: 0 };
    expect(renderReason({ reasons }, { key: 'greeting', params })).toEqual({
      en: 'Hello Ann, 0 times',
      ja: 'Ann さん',
    });
  });

  it('takes values for text, whatever they hold', () => {
    const params = { name: '$& {{count}}', count: 1 };
    expect(renderReason({ reasons }, { key: 'greeting', params }).en).toBe(
      'Hello $& {{count}}, 1 times',
    );
  });

  it('gives the key of a reason that the control no longer has', () => {
    expect(renderReason({ reasons }, { key: 'gone' })).toEqual({
      en: 'gone',
      ja: 'gone',
    });
  });
});
