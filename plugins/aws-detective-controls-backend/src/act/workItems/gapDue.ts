import { Control, Gap } from '../../model';
import { ScoreBoard } from '../../score';

/**
 * Until when gaps are to be mended, as the scorecard says it.
 *
 * @param controls - the enabled controls
 * @returns a function that gives it in ISO 8601; undefined where nothing is due
 */
export function gapDue(
  board: Pick<ScoreBoard, 'current'>,
  controls: readonly Pick<Control, 'metadata'>[],
): (gap: Gap, now: Date) => Promise<string | undefined> {
  return async ({ entityRef, controlId }, now) => {
    const control = controls.find(({ metadata }) => metadata.id === controlId);
    if (!control) {
      return undefined;
    }
    const index = await board.current(now);
    const { items } = index.gaps(
      {
        filter: { entity: [entityRef] },
        access: {},
        mine: [],
        controls: [control.metadata],
        now,
      },
      { limit: 1 },
    );
    return items[0]?.dueAt;
  };
}
