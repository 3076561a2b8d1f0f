/** The region of an account's global services. */
export const GLOBAL_REGION = 'aws-global';

/** One AWS account in one region. */
export interface Target {
  /** Twelve digits. */
  accountId: string;
  /** A region, or {@link GLOBAL_REGION}. */
  region: string;
  /** `aws`, `aws-cn`, `aws-us-gov`, … */
  partition: string;
}

/** The key of a target in the store and in logs: `111122223333/eu-west-1`. */
export function targetId(target: Target): string {
  return `${target.accountId}/${target.region}`;
}

/**
 * The subject of a control that judges an account in a region, or, for a
 * global target, the account as a whole.
 */
export function targetSubject(target: Target): string {
  return target.region === GLOBAL_REGION
    ? `account/${target.accountId}`
    : `account/${target.accountId}/${target.region}`;
}

/**
 * The subject that stands for the resources of a target that could not be
 * listed: a control that cannot name its subjects is unknown on this one.
 */
export function unlistedSubject(target: Target): string {
  return `${targetSubject(target)}/resources`;
}
