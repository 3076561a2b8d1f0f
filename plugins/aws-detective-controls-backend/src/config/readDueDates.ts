import { ConfigNode } from './ConfigNode';
import { DueDatesConfig } from './PluginConfig';

/** Ten years. */
const MOST_DAYS = 3650;

/** Reads how long gaps may stay open. */
export function readDueDates(node: ConfigNode): DueDatesConfig {
  const { critical, high, medium, low, soonDays } = node.object([
    'critical',
    'high',
    'medium',
    'low',
    'soonDays',
  ]);
  return {
    critical: critical.wholeNumber(1, MOST_DAYS) ?? 7,
    high: high.wholeNumber(1, MOST_DAYS) ?? 14,
    medium: medium.wholeNumber(1, MOST_DAYS) ?? 30,
    low: low.wholeNumber(1, MOST_DAYS) ?? 90,
    soonDays: soonDays.wholeNumber(0, MOST_DAYS) ?? 3,
  };
}
