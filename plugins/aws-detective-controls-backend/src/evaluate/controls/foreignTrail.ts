import { Snapshot, Trail } from '../../model';

/**
 * The organisation's trail of an account that has none of its own: its logs, and
 * whatever queries them, are with another account.
 */
export function foreignTrail(
  { target }: Pick<Snapshot, 'target'>,
  trails: readonly Trail[],
): Trail | undefined {
  return trails.some(trail => trail.ownerAccountId === target.accountId)
    ? undefined
    : trails.find(trail => trail.isOrganization);
}
