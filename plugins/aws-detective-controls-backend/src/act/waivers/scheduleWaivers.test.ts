import { mockServices } from '@backstage/backend-test-utils';
import { StoredWaiver } from '../../store/Store';
import { scheduleWaivers } from './scheduleWaivers';

describe('scheduleWaivers', () => {
  it('ends waivers every few minutes, on one instance', async () => {
    const scheduler = mockServices.scheduler.mock();
    const logger = mockServices.logger.mock();
    const ended = [[{ id: 'w' }], []] as StoredWaiver[][];
    const endWaivers = jest.fn(async (_: { now: string }) => ended.shift()!);
    await scheduleWaivers({ scheduler, store: { endWaivers }, logger });
    const [task] = scheduler.scheduleTask.mock.calls[0];
    expect(task).toMatchObject({ frequency: { minutes: 5 }, scope: 'global' });

    const before = Date.now();
    await task.fn(new AbortController().signal);
    await task.fn(new AbortController().signal);
    const [{ now }] = endWaivers.mock.calls[0];
    expect(Date.parse(now)).toBeGreaterThanOrEqual(before);
    expect(logger.info.mock.calls).toEqual([['1 waiver(s) ended']]);
  });
});
