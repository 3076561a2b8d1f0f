import { mockServices } from '@backstage/backend-test-utils';
import { ScoreRefresh } from './ScoreRefresh';

function createRefresh() {
  const refreshScores = jest.fn(async () => ({ targets: 1, places: 2 }));
  const triggerTask = jest.fn(async () => {});
  const refresh = new ScoreRefresh({
    store: { refreshScores },
    scheduler: { triggerTask },
    controlIds: ['a', 'b'],
    staleAfterSeconds: 3600,
    logger: mockServices.logger.mock(),
    now: () => new Date('2026-01-15T12:00:00.000Z'),
  });
  return { refresh, refreshScores, triggerTask };
}

describe('ScoreRefresh', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('rolls up by the controls that are judged', async () => {
    const { refresh, refreshScores } = createRefresh();
    const { signal } = new AbortController();
    await refresh.run(signal);
    expect(refreshScores).toHaveBeenCalledWith({
      now: '2026-01-15T12:00:00.000Z',
      staleAfterSeconds: 3600,
      controlIds: ['a', 'b'],
      signal,
    });
  });

  it('asks for one roll-up for many requests at once, and for another later', async () => {
    const { refresh, triggerTask } = createRefresh();
    refresh.request();
    refresh.request();
    expect(triggerTask).not.toHaveBeenCalled();
    await jest.runAllTimersAsync();
    expect(triggerTask.mock.calls).toEqual([['scores']]);

    refresh.request();
    await jest.runAllTimersAsync();
    expect(triggerTask).toHaveBeenCalledTimes(2);
  });

  it('takes it that a roll-up runs already', async () => {
    const { refresh, triggerTask } = createRefresh();
    triggerTask.mockRejectedValue(new Error('running'));
    refresh.request();
    await expect(jest.runAllTimersAsync()).resolves.not.toThrow();
  });
});
