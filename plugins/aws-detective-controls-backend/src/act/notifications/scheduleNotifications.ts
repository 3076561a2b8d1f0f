import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { PluginConfig } from '../../config';
import { Control } from '../../model';
import { DigestSender, DigestSenderOptions } from './DigestSender';
import { GapLook, GapLookOptions } from './GapLook';

/**
 * Has owners told of their gaps and waivers, by one backend instance at a time. Where
 * config says that nobody is to be told, nothing runs.
 */
export async function scheduleNotifications(options: {
  scheduler: SchedulerService;
  store: GapLookOptions['store'] & DigestSenderOptions['store'];
  notifications: NotificationService;
  controls: readonly Pick<Control, 'metadata'>[];
  config: PluginConfig;
  logger: LoggerService;
}): Promise<void> {
  const { scheduler, store, notifications, config, logger } = options;
  if (!config.notifications.enabled) {
    return;
  }
  const controls = new Map(
    options.controls.map(({ metadata }) => [
      metadata.id,
      { title: metadata.title.en, severity: metadata.severity },
    ]),
  );
  const look = new GapLook({
    store,
    severities: new Map(
      [...controls].map(([id, { severity }]) => [id, severity]),
    ),
    config,
    logger,
  });
  const sender = new DigestSender({
    store,
    notifications,
    controls,
    config,
    logger,
  });
  await scheduler.scheduleTask({
    id: 'aws-detective-controls-notifications',
    frequency: { minutes: 15 },
    timeout: { minutes: 10 },
    initialDelay: { minutes: 1 },
    scope: 'global',
    fn: async signal => {
      await look.take(new Date(), signal);
      const sent = await sender.send(() => new Date(), signal);
      if (sent > 0) {
        logger.info(`${sent} notification(s) sent`);
      }
    },
  });
}
