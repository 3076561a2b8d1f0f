import { Knex } from 'knex';
import { shiftTime, toStoredTime } from '../../sql/time';
import { refreshNextTarget } from './refreshNextTarget';
import { placeControls } from './placeControls';

/** See `Store.refreshScores`. */
export async function refreshScores(
  knex: Knex,
  options: {
    now: string;
    staleAfterSeconds: number;
    controlIds: string[];
    signal?: AbortSignal;
  },
): Promise<{ targets: number; places: number }> {
  const now = toStoredTime(options.now);
  const controls = await placeControls(knex, options.controlIds);
  const failures = new Map<string, unknown>();
  let targets = 0;
  let places = 0;
  let more = true;
  while (more && !options.signal?.aborted) {
    const refreshed = await refreshNextTarget(knex, {
      now,
      staleBefore: shiftTime(now, -options.staleAfterSeconds),
      staleAfterSeconds: options.staleAfterSeconds,
      controls,
      except: [...failures.keys()],
    });
    more = refreshed !== undefined;
    if (refreshed?.error) {
      // One target that cannot be rolled up must not keep the others from it.
      failures.set(refreshed.targetId, refreshed.error);
    } else if (refreshed) {
      targets += 1;
      places += refreshed.places;
    }
  }
  for (const error of failures.values()) {
    throw error;
  }
  return { targets, places };
}
