import { SchedulerService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { targetId } from '../model';
import { createTestDatabases } from '../store/__testUtils__/databases';
import { TARGET } from '../store/__testUtils__/fixtures';
import { SweepBench } from './__testUtils__/SweepBench';
import { scheduleSweeps, ScheduleSweepsOptions } from './scheduleSweeps';

const databases = createTestDatabases();
const DAY_MS = 24 * 3600 * 1000;

type Task = Parameters<SchedulerService['scheduleTask']>[0];

/** Schedules, and gives each task by its id. */
async function schedule(
  store: ScheduleSweepsOptions['store'],
  others: object = {},
): Promise<Map<string, Task>> {
  const tasks = new Map<string, Task>();
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
    ...others,
  } as unknown as ScheduleSweepsOptions);
  return tasks;
}

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
    const tasks = await schedule(store);

    const { scope, fn } = tasks.get('prune')!;
    expect(scope).toBe('global');
    await fn(new AbortController().signal);
    const left = await knex('transitions').orderBy('at').select('at');
    expect(left.map(({ at }) => at)).toEqual(times.slice(1));
  });

  it('removes days of scores that are older than 400 days, and what was removed 7 days ago', async () => {
    const bench = await SweepBench.create(databases, id);
    const pruneScores = jest.fn(async () => ({ history: 0, removed: 0 }));
    const tasks = await schedule(bench.storeWith({ pruneScores }));
    await tasks.get('prune')!.fn(new AbortController().signal);
    const [[{ historyBefore, removedBefore }]] = pruneScores.mock
      .calls as unknown as [[{ historyBefore: string; removedBefore: string }]];
    const daysSince = (time: string) =>
      Math.round((Date.now() - Date.parse(time)) / DAY_MS);
    expect([historyBefore, removedBefore].map(daysSince)).toEqual([400, 7]);
  });

  it('rolls the scorecard up each minute among all instances, and asks for it when the catalog was read', async () => {
    const bench = await SweepBench.create(databases, id);
    const scores = { run: jest.fn(), request: jest.fn() };
    const catalogSync = { run: jest.fn() };
    const tasks = await schedule(bench.store, { scores, catalogSync });
    expect(tasks.get('scores')).toMatchObject({
      scope: 'global',
      frequency: { seconds: 60 },
    });
    await tasks.get('scores')!.fn(new AbortController().signal);
    expect(scores.run).toHaveBeenCalledTimes(1);
    expect(scores.request).not.toHaveBeenCalled();
    await tasks.get('catalog')!.fn(new AbortController().signal);
    expect(catalogSync.run).toHaveBeenCalledTimes(1);
    expect(scores.request).toHaveBeenCalledTimes(1);
  });
});
