import { act, renderHook } from '@testing-library/react';
import { TestApiProvider } from '@backstage/test-utils';
import { detectiveControlsApiRef } from '../api';
import { FakeDetectiveControlsApi } from '../__testUtils__/FakeDetectiveControlsApi';
import { middlingPosture } from '../__testUtils__/posture';
import { POSTURE_POLL_MS, usePosture } from './usePosture';

const REF = 'component:default/payments-api';

async function render(running: number) {
  const api = new FakeDetectiveControlsApi({
    posture: middlingPosture({ sweep: { targets: 2, swept: 2, running } }),
  });
  const getPosture = jest.spyOn(api, 'getPosture');
  const hook = renderHook(() => usePosture(REF), {
    wrapper: ({ children }) => (
      <TestApiProvider apis={[[detectiveControlsApiRef, api]]}>
        {children}
      </TestApiProvider>
    ),
  });
  await act(() => jest.advanceTimersByTimeAsync(0));
  return { api, getPosture, hook };
}

describe('usePosture', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('reads once where nothing changes', async () => {
    const { getPosture } = await render(0);
    await act(() => jest.advanceTimersByTimeAsync(10 * POSTURE_POLL_MS));
    expect(getPosture).toHaveBeenCalledTimes(1);
  });

  it('reads again while a sweep runs, and stops when it ended', async () => {
    const { api, getPosture } = await render(1);
    await act(() => jest.advanceTimersByTimeAsync(POSTURE_POLL_MS));
    expect(getPosture).toHaveBeenCalledTimes(2);
    api.data.posture = middlingPosture();
    await act(() => jest.advanceTimersByTimeAsync(10 * POSTURE_POLL_MS));
    expect(getPosture).toHaveBeenCalledTimes(3);
  });

  it('reads again after a sweep was asked for, until the posture is newer', async () => {
    const { api, getPosture, hook } = await render(0);
    act(() => hook.result.current.expectSweep());
    await act(() => jest.advanceTimersByTimeAsync(POSTURE_POLL_MS));
    expect(getPosture).toHaveBeenCalledTimes(3);
    api.data.posture = middlingPosture({ evaluatedAt: '2030-01-01T00:00:00Z' });
    await act(() => jest.advanceTimersByTimeAsync(10 * POSTURE_POLL_MS));
    expect(getPosture).toHaveBeenCalledTimes(4);
  });

  it('keeps what it had where a later read fails, and says so', async () => {
    const { getPosture, hook } = await render(1);
    getPosture.mockRejectedValueOnce(new Error('down'));
    await act(() => jest.advanceTimersByTimeAsync(POSTURE_POLL_MS));
    expect(hook.result.current.value?.counts.fail).toBe(2);
    expect(hook.result.current.error?.message).toBe('down');
  });
});
