import { Target } from '../../../model';
import { TargetRow } from '../../sql/rows';

/** The target that a row stands for. */
export function toTarget(
  row: Pick<TargetRow, 'account_id' | 'region' | 'partition'>,
): Target {
  return {
    accountId: row.account_id,
    region: row.region,
    partition: row.partition,
  };
}
