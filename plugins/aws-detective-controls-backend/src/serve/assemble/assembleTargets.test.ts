import { NOW, storedTarget } from '../__testUtils__/rows';
import { assembleTarget, assembleTargets } from './assembleTargets';

const CLOCK = { now: NOW, staleAfterSeconds: 10_800 };
const [RUN] = storedTarget().runs;

function takenAt(time: string) {
  return storedTarget({ runs: [{ ...RUN, takenAt: time }] });
}

describe('assembleTarget', () => {
  it('adds up the calls of every collector', () => {
    expect(
      assembleTarget(
        storedTarget({
          runs: [
            { ...RUN, calls: { 'ec2:DescribeVpcs': 2 } },
            {
              ...RUN,
              collector: 's3:buckets',
              calls: { 's3:ListBuckets': 1, 's3:GetBucketLogging': 40 },
            },
          ],
        }),
        CLOCK,
      ).calls,
    ).toBe(43);
  });

  it('is not stale at the limit', () => {
    expect(
      assembleTarget(takenAt('2026-03-01T09:00:00.000Z'), CLOCK).stale,
    ).toBe(false);
  });

  it('is stale past the limit', () => {
    expect(
      assembleTarget(takenAt('2026-03-01T08:59:59.999Z'), CLOCK).stale,
    ).toBe(true);
  });

  it('is not stale before its first sweep', () => {
    expect(
      assembleTarget(
        storedTarget({
          state: 'waiting',
          lastFinishedAt: undefined,
          lastSuccessAt: undefined,
          runs: [],
        }),
        CLOCK,
      ).stale,
    ).toBe(false);
  });
});

describe('assembleTargets', () => {
  it('counts as done what is neither running nor due', () => {
    const list = assembleTargets(
      {
        targets: [
          storedTarget(),
          storedTarget({ state: 'waiting', nextSweepAt: undefined }),
          storedTarget({ nextSweepAt: NOW }),
          storedTarget({ state: 'running' }),
          storedTarget({ state: 'region-disabled' }),
        ],
        discoveryFailures: [],
      },
      CLOCK,
    );
    expect(list.progress).toEqual({
      targets: 5,
      done: 2,
      running: [{ accountId: '111122223333', region: 'eu-west-1' }],
    });
  });
});
