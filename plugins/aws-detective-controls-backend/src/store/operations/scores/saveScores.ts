import { Knex } from 'knex';
import { PlaceFindings } from '../../../model';
import { toJson } from '../../sql/content';
import { upsertRows } from '../../sql/replaceRows';
import { ScoreRow } from '../../sql/rows';
import { nextScoreVersion } from '../../sql/scoreVersion';
import { toStoredTime } from '../../sql/time';

/** What of a place is stored, but for its target and version. */
export type PlaceContent = Pick<
  ScoreRow,
  'holder' | 'cells' | 'gaps' | 'findings'
>;

const NO_FINDINGS: PlaceFindings = { critical: 0, high: 0 };

/** What is left of a place that is gone. */
export const GONE = { cells: '', gaps: '[]', findings: toJson(NO_FINDINGS) };

/**
 * Makes the places of a target exactly the given ones: writes those that changed, and
 * how the day ends for those whose letters or findings did.
 *
 * @returns how many changed; where none did, nothing is written
 */
export async function saveScores(
  tx: Knex.Transaction,
  options: { targetId: string; places: readonly PlaceContent[]; now: string },
): Promise<number> {
  const { targetId, places, now } = options;
  const stored = await tx<ScoreRow>('scores')
    .where('target_id', targetId)
    .select('holder', 'cells', 'gaps', 'findings');
  const before = new Map<string, PlaceContent>(
    stored.map(row => [row.holder, row]),
  );
  const present = new Set(places.map(place => place.holder));
  const gone = stored
    .filter(row => row.cells !== '' && !present.has(row.holder))
    .map(({ holder }) => ({ holder, ...GONE }));

  const changed = [...places, ...gone].filter(place => {
    const known = before.get(place.holder);
    return endsOtherwise(place, known) || place.gaps !== known?.gaps;
  });
  if (changed.length > 0) {
    await writeScores(tx, {
      version: await nextScoreVersion(tx),
      rows: changed.map(place => ({ target_id: targetId, ...place })),
      ended: changed
        .filter(place => endsOtherwise(place, before.get(place.holder)))
        .map(place => ({ target_id: targetId, ...place })),
      now,
    });
  }
  return changed.length;
}

/** Whether a place's day ends in another way than it would have. */
function endsOtherwise(
  place: PlaceContent,
  before: PlaceContent | undefined,
): boolean {
  return place.cells !== before?.cells || place.findings !== before?.findings;
}

/** A place without its version. */
export type PlaceRow = PlaceContent & Pick<ScoreRow, 'target_id'>;

/**
 * Writes places, and how today ends for some of them.
 *
 * @param options - `ended`: those whose letters or findings changed
 */
export async function writeScores(
  tx: Knex.Transaction,
  options: {
    version: number;
    rows: readonly PlaceRow[];
    ended: readonly PlaceRow[];
    now: string;
  },
): Promise<void> {
  const { version, now } = options;
  await upsertRows(
    tx,
    'scores',
    ['target_id', 'holder'],
    options.rows.map(row => ({ ...row, version })),
  );
  const day = toStoredTime(now).slice(0, 10);
  await upsertRows(
    tx,
    'score_history',
    ['target_id', 'holder', 'day'],
    options.ended.map(({ gaps, ...row }) => ({ ...row, day, version })),
  );
}
