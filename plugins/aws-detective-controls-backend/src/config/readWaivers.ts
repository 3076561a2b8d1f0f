import { ConfigNode } from './ConfigNode';
import { WaiversConfig } from './PluginConfig';
import { readDistinct } from './readAccounts';

/** Ten years. */
const MOST_DAYS = 3650;

/** Reads what waivers people may ask for, and who may approve them. */
export function readWaivers(node: ConfigNode): WaiversConfig {
  const { maximumDays, selfApproval, remindBeforeDays } = node.object([
    'maximumDays',
    'selfApproval',
    'remindBeforeDays',
  ]);
  return {
    maximumDays: maximumDays.wholeNumber(1, MOST_DAYS) ?? 365,
    selfApproval: readFlag(selfApproval) ?? false,
    remindBeforeDays: remindBeforeDays.given
      ? readDistinct(
          remindBeforeDays.list('takes a list of days such as [14, 3]'),
          item => item.wholeNumber(1, MOST_DAYS),
        ).sort((left, right) => right - left)
      : [14, 3],
  };
}

/** Text counts too, as environment variables give it. */
export function readFlag(node: ConfigNode): boolean | undefined {
  if (!node.given) {
    return undefined;
  }
  if (node.is(true) || node.is('true')) {
    return true;
  }
  return node.is(false) || node.is('false')
    ? false
    : node.reject('takes true or false');
}
