import { GLOBAL_REGION, Target, targetId } from '../../../model';

const ACCOUNT_SUBJECT = /^account\/(\d{12})(?:\/([^/]+))?(?:\/resources)?$/;

/**
 * The target that has the results of a subject: several targets of an account
 * may map its account-level subject, and only the global one judges it.
 *
 * @param target - the target that maps it
 * @param subject - a resource ARN, or a subject of `model/Target.ts`
 */
export function homeTargetId(target: Target, subject: string): string {
  const [, accountId, region] = ACCOUNT_SUBJECT.exec(subject) ?? [];
  if (!accountId) {
    return targetId(target);
  }
  // `account/<id>/resources` belongs to the global target.
  return `${accountId}/${
    region && region !== 'resources' ? region : GLOBAL_REGION
  }`;
}
