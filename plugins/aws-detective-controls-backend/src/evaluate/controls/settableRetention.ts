/** The retentions that CloudWatch Logs can be set to, in days (logs:PutRetentionPolicy). */
const SETTABLE_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827,
  2192, 2557, 2922, 3288, 3653,
];

/** How to make a log group keep its log for as long as a policy asks. */
export interface SettableRetention {
  /** What to choose in the console. */
  choice: { en: string; ja: string };
  /** Operation and option of the AWS CLI's `logs`, the log group aside. */
  command: { operation: string; option?: string };
  /** `retention_in_days` of Terraform. */
  terraformDays: string;
}

/**
 * The shortest retention that CloudWatch Logs can be set to and that meets a policy;
 * beyond the longest, none, which keeps the log for ever.
 *
 * @param minimum - the fewest days that the log must be kept
 * @param maximum - the most; for ever unless told
 */
export function settableRetention(
  minimum: number,
  maximum = Infinity,
): SettableRetention {
  const settable = SETTABLE_DAYS.find(
    days => days >= minimum && days <= maximum,
  );
  if (settable === undefined && maximum === Infinity) {
    return {
      choice: { en: 'Never expire', ja: '[失効しない]' },
      command: { operation: 'delete-retention-policy' },
      terraformDays: '0',
    };
  }
  // No retention between two that are far apart: the policy is to be thought over.
  const days = settable === undefined ? '<days>' : String(settable);
  return {
    choice: { en: `${days} days`, ja: `${days} 日` },
    command: {
      operation: 'put-retention-policy',
      option: `--retention-in-days ${days}`,
    },
    terraformDays: days,
  };
}
