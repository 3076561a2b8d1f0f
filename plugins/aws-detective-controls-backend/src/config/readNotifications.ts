import { NOTIFICATION_KINDS } from '../model';
import { ConfigNode } from './ConfigNode';
import { NotificationsConfig } from './PluginConfig';
import { readDistinct } from './readAccounts';
import { readOneOf } from './readOneOf';
import { readFlag } from './readWaivers';

/** Reads of what owners are told, and how often. */
export function readNotifications(node: ConfigNode): NotificationsConfig {
  const { enabled, digestHours, kinds } = node.object([
    'enabled',
    'digestHours',
    'kinds',
  ]);
  return {
    enabled: readFlag(enabled) ?? true,
    digestHours: digestHours.wholeNumber(1, 168) ?? 24,
    kinds: kinds.given
      ? readDistinct(
          kinds.list(`takes a list of ${NOTIFICATION_KINDS.join(', ')}`),
          item => readOneOf(item, NOTIFICATION_KINDS),
        )
      : [...NOTIFICATION_KINDS],
  };
}
