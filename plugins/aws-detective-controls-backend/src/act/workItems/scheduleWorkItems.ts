import {
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { WorkItemRunner } from './WorkItemRunner';

const TASK_ID = 'aws-detective-controls-work-items';

/**
 * Moves work items on each minute, by one backend instance.
 *
 * @returns a function that has it done soon: somebody waits for it
 */
export async function scheduleWorkItems(options: {
  scheduler: SchedulerService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  runner: Pick<WorkItemRunner, 'run'>;
}): Promise<{ requestWork(): void }> {
  const { scheduler, lifecycle, logger, runner } = options;
  const shutdown = new AbortController();
  lifecycle.addShutdownHook(() => shutdown.abort());

  await scheduler.scheduleTask({
    id: TASK_ID,
    frequency: { minutes: 1 },
    timeout: { minutes: 15 },
    initialDelay: { seconds: 30 },
    scope: 'global',
    fn: signal => runner.run(AbortSignal.any([signal, shutdown.signal])),
  });

  return {
    requestWork() {
      // While it runs it picks up what is due by itself, and the scheduler refuses.
      scheduler.triggerTask(TASK_ID).catch(error => {
        logger.debug(
          `Work items wait for their turn: ${stringifyError(error)}`,
        );
      });
    },
  };
}
