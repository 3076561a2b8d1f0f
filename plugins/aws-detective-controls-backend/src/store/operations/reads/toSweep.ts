import { ClaimRule, Target, targetId } from '../../../model';
import { PostureRows } from '../../Store';
import { isAwaited } from '../targets/isAwaited';
import { PostureRow } from './postureBranches';

/**
 * How far the sweeps are that tell what an entity holds: of the targets in which it
 * holds something, and of those which may show that it holds more (`isAwaited`).
 * Where it holds nothing, every regional target that was swept counts, since each
 * was looked through.
 *
 * @param options - `held` are the targets that have results of it, inherited ones
 *   too; `pending` those of which nothing is known yet, by account
 */
export function toSweep(options: {
  rules: readonly ClaimRule[];
  held: readonly PostureRow[];
  pending: readonly PostureRow[];
  sweptTargets: number;
}): PostureRows['sweep'] {
  const { rules, held, pending, sweptTargets } = options;
  const own = held.filter(row => Number(row.inherited) === 0);
  /** Whether each is being swept. */
  const awaited = new Map(
    held
      .filter(row => Number(row.swept) === 0)
      .map(row => [row.target_id!, Number(row.running)]),
  );
  for (const row of pending) {
    for (const target of targetsOf(row)) {
      const isPending = isAwaited(rules, {
        target,
        swept: Number(row.swept) === 1,
        regionsUnknown: Number(row.regions_unknown) === 1,
        tagged: Number(row.tagged) === 1,
      });
      if (isPending) {
        awaited.set(targetId(target), Number(row.running));
      }
    }
  }
  const done = own.filter(row => !awaited.has(row.target_id!));
  const swept = own.length > 0 ? done.length : sweptTargets;
  return {
    targets: swept + awaited.size,
    swept,
    running: [
      ...done.map(row => Number(row.running)),
      ...awaited.values(),
    ].filter(running => running === 1).length,
  };
}

/** The targets of an account that a row of the pending ones stands for. */
function targetsOf({ account_id, region, partition }: PostureRow): Target[] {
  return region!.split(',').map(it => ({
    accountId: account_id!,
    region: it,
    partition: partition!,
  }));
}
