import { SchedulerService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { targetId } from '../model';
import { createTestDatabases } from '../store/__testUtils__/databases';
import { TARGET } from '../store/__testUtils__/fixtures';
import { SweepBench } from './__testUtils__/SweepBench';
import { scheduleSweeps, ScheduleSweepsOptions } from './scheduleSweeps';

const databases = createTestDatabases();
const DAY_MS = 24 * 3600 * 1000;

describe.each(databases.eachSupportedId())('scheduleSweeps on %p', id => {
  it('removes changes of status that are older than 400 days, among all instances', async () => {
    const bench = await SweepBench.create(databases, id);
    await bench.makeTargets();
    const { store, knex } = bench;
    const daysAgo = (days: number) =>
      new Date(Date.now() - days * DAY_MS).toISOString();
    const times = [daysAgo(401), daysAgo(399), daysAgo(0)];
    await knex('transitions').insert(
      times.map(at => ({
        target_id: targetId(TARGET),
        subject: 's',
        control_id: 'c',
        at,
        from_status: 'pass',
        to_status: 'fail',
      })),
    );
    const tasks = new Map<
      string,
      Parameters<SchedulerService['scheduleTask']>[0]
    >();
    await scheduleSweeps({
      config: { claims: { refreshSeconds: 300 }, sweep: { schedule: {} } },
      scheduler: mockServices.scheduler.mock({
        scheduleTask: async task => {
          tasks.set(task.id, task);
        },
      }),
      lifecycle: mockServices.lifecycle.mock(),
      logger: mockServices.logger.mock(),
      store,
    } as unknown as ScheduleSweepsOptions);

    const { scope, fn } = tasks.get('prune')!;
    expect(scope).toBe('global');
    await fn(new AbortController().signal);
    const left = await knex('transitions').orderBy('at').select('at');
    expect(left.map(({ at }) => at)).toEqual(times.slice(1));
  });
});
