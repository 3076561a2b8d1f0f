import { setImmediate as othersTurn } from 'node:timers/promises';
import { chunked } from './chunked';

/**
 * Maps a list that may be long. After each piece of it others get their turn, so
 * that the process answers meanwhile.
 */
export async function mapInTurns<From, To>(
  items: readonly From[],
  map: (item: From) => To,
): Promise<To[]> {
  const mapped: To[] = [];
  for (const chunk of chunked(items)) {
    for (const item of chunk) {
      mapped.push(map(item));
    }
    await othersTurn();
  }
  return mapped;
}
