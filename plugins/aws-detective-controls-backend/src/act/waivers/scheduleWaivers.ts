import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Store } from '../../store/Store';

/**
 * Has waivers whose end has passed say so in their state, each few minutes, by one backend
 * instance. They hold no longer from their end on, whether it has run or not.
 */
export async function scheduleWaivers(options: {
  scheduler: SchedulerService;
  store: Pick<Store, 'endWaivers'>;
  logger: LoggerService;
}): Promise<void> {
  const { scheduler, store, logger } = options;
  await scheduler.scheduleTask({
    id: 'aws-detective-controls-end-waivers',
    frequency: { minutes: 5 },
    timeout: { minutes: 5 },
    initialDelay: { seconds: 30 },
    scope: 'global',
    fn: async () => {
      const ended = await store.endWaivers({ now: new Date().toISOString() });
      if (ended.length > 0) {
        logger.info(`${ended.length} waiver(s) ended`);
      }
    },
  });
}
