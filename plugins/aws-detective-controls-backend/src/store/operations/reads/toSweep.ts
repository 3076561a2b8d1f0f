import { ClaimRule } from '../../../model';
import { PostureRows } from '../../Store';
import { isAwaited } from '../targets/isAwaited';
import { toTarget } from '../targets/toTarget';
import { PostureRow } from './postureBranches';

/**
 * How far the sweeps are that tell what an entity holds: of the targets in which it
 * holds something, and of those which may show that it holds more (`isAwaited`).
 * Where it holds nothing, every regional target that was swept counts, since each
 * was looked through.
 *
 * @param options - `held` are the targets that have results of it, inherited ones
 *   too; `pending` those of which nothing is known yet
 */
export function toSweep(options: {
  rules: readonly ClaimRule[];
  held: readonly PostureRow[];
  pending: readonly PostureRow[];
  sweptTargets: number;
}): PostureRows['sweep'] {
  const { rules, held, pending, sweptTargets } = options;
  const own = held.filter(row => Number(row.inherited) === 0);
  const awaited = new Map(
    [
      ...held.filter(row => Number(row.swept) === 0),
      ...pending.filter(row =>
        isAwaited(rules, {
          target: toTarget(row as Parameters<typeof toTarget>[0]),
          swept: Number(row.swept) === 1,
          regionsUnknown: Number(row.regions_unknown) === 1,
          tagged: Number(row.tagged) === 1,
        }),
      ),
    ].map(row => [row.target_id!, row]),
  );
  const done = own.filter(row => !awaited.has(row.target_id!));
  const swept = own.length > 0 ? done.length : sweptTargets;
  return {
    targets: swept + awaited.size,
    swept,
    running: [...done, ...awaited.values()].filter(
      row => Number(row.running) === 1,
    ).length,
  };
}
