import { Knex } from 'knex';
import { targetId } from '../../../model';
import { toJson } from '../../sql/content';
import { TargetRow } from '../../sql/rows';
import { shiftTime } from '../../sql/time';
import { TargetLease } from '../../Store';

/** See `Store.renewLease`. */
export async function renewLease(
  knex: Knex,
  options: {
    lease: TargetLease;
    now: string;
    leaseSeconds: number;
    progress?: { done: number; of: number; current?: string };
  },
): Promise<boolean> {
  const { lease, now, leaseSeconds, progress } = options;
  const renewed = await knex<TargetRow>('targets')
    .where({ id: targetId(lease.target), lease_token: lease.token })
    .update({
      lease_until: shiftTime(now, leaseSeconds),
      ...(progress && { progress: toJson(progress) }),
    });
  return renewed === 1;
}
