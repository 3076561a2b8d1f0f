import { ScoreCursor, ScoreQuery } from '../../score';
import {
  decodeCursor,
  encodeCursor,
  listFingerprint,
} from '../../store/sql/cursor';

/** A list of the scorecard, with the filters that select its rows. */
export interface ScoreList {
  name: string;
  query: Pick<ScoreQuery, 'filter' | 'mine'>;
  /** What else its rows and their order depend on. */
  options?: object;
}

function fingerprint({ name, query, options }: ScoreList): string {
  return listFingerprint(name, query.filter, query.mine, options);
}

/**
 * Reads where a page begins, and the time that the first page was read for.
 *
 * @param type - of the value that rows are in order of
 * @throws InputError that names `cursor`, where it is not one of this list
 */
export function readPageCursor(
  cursor: string | undefined,
  list: ScoreList,
  type: 'string' | 'number',
): { after?: ScoreCursor; asOf?: Date } {
  if (cursor === undefined) {
    return {};
  }
  const { key, asOf } = decodeCursor(cursor, {
    list: fingerprint(list),
    shape: [type, 'string'],
  });
  return {
    after: key as ScoreCursor,
    asOf: asOf === undefined ? undefined : new Date(asOf),
  };
}

/** Writes where the next page begins; undefined after the last one. */
export function writePageCursor(
  next: ScoreCursor | undefined,
  list: ScoreList,
  asOf?: Date,
): string | undefined {
  return (
    next &&
    encodeCursor({
      key: next,
      list: fingerprint(list),
      asOf: asOf?.toISOString(),
    })
  );
}
