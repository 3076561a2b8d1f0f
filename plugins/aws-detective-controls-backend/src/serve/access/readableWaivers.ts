import { ScoreAccess } from '../../score/ScoreAccess';
import { StoredWaiver } from '../../store/Store';
import { ServeContext } from '../ServeContext';

/**
 * Which of some waivers a caller is given by `GET /waivers`. One SQL query, and none
 * where there is no waiver, or the caller is given nothing.
 *
 * @param waivers - at most a page of them
 * @param access - undefined for a caller who may not read the scorecard at all
 * @returns their ids
 */
export async function readableWaivers(
  waivers: readonly StoredWaiver[],
  access: ScoreAccess | undefined,
  { store, signals, now }: Pick<ServeContext, 'store' | 'signals' | 'now'>,
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(waivers.map(({ id }) => id))];
  if (ids.length === 0 || !access) {
    return new Set();
  }
  const { items } = await store.readWaivers({
    query: { id: ids, limit: 500 },
    access,
    signals,
    now: now().toISOString(),
  });
  return new Set(items.map(({ id }) => id));
}
