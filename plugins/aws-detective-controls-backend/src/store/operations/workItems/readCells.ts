import {
  SCORE_STATES,
  ScoreState,
} from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import { CELL_LETTERS, Gap } from '../../../model';
import { jsonList } from '../../sql/jsonList';
import { toStoredTime } from '../../sql/time';
import { Store } from '../../Store';

interface PlaceRow {
  holder: string;
  cells: string;
  scores_due_at: string | null;
}

const STATES = new Map<string, ScoreState>(
  SCORE_STATES.map(state => [CELL_LETTERS[state], state]),
);

/** See `Store.readCells`. */
export async function readCells(
  knex: Knex,
  { gaps, lateBefore }: Parameters<Store['readCells']>[0],
): Promise<(ScoreState | undefined)[]> {
  if (gaps.length === 0) {
    return [];
  }
  const controls: { position: number; control_id: string }[] = await knex(
    'score_controls',
  ).select('position', 'control_id');
  const positions = new Map(
    controls.map(({ position, control_id }) => [control_id, position]),
  );

  const rows: PlaceRow[] = await knex('scores')
    .join('targets', 'targets.id', 'scores.target_id')
    .whereIn(
      'scores.holder',
      jsonList(knex, new Set(gaps.map(({ entityRef }) => entityRef))),
    )
    .select('scores.holder', 'scores.cells', 'targets.scores_due_at');
  const places = new Map<string, PlaceRow[]>();
  for (const row of rows) {
    places.set(row.holder, [...(places.get(row.holder) ?? []), row]);
  }

  const late = toStoredTime(lateBefore);
  return gaps.map((gap: Gap) => {
    const position = positions.get(gap.controlId);
    return position === undefined
      ? undefined
      : worst(
          (places.get(gap.entityRef) ?? []).map(place =>
            stateOf(place, position, late),
          ),
        );
  });
}

/** What was not rolled up in time may be otherwise by now. */
function stateOf(
  { cells, scores_due_at: dueAt }: PlaceRow,
  position: number,
  late: string,
): ScoreState | undefined {
  const state = STATES.get(cells.charAt(position));
  return state !== undefined && dueAt !== null && dueAt < late
    ? 'stale'
    : state;
}

function worst(states: (ScoreState | undefined)[]): ScoreState | undefined {
  return SCORE_STATES.find(state => states.includes(state));
}
