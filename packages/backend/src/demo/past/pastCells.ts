import { chance } from './chance';

/** How many days of the past the demo tells of. */
export const PAST_DAYS = 60;

/** A place of the scorecard as it stands: see the table `scores`. */
export interface Place {
  target_id: string;
  holder: string;
  /** A letter for each control. */
  cells: string;
  /** Days since the oldest gap of a control, by the control's place in `cells`. */
  ages: ReadonlyMap<number, number>;
}

/**
 * The cells of a place some days ago: what fails now passed before it began to fail,
 * and of what passes now some was mended one by one.
 *
 * @param daysAgo - from 1 to {@link PAST_DAYS}
 */
export function pastCells(place: Place, daysAgo: number): string {
  return [...place.cells]
    .map((letter, control) => {
      const age = place.ages.get(control);
      if ((letter === 'f' || letter === 'w') && age !== undefined) {
        return daysAgo > age ? 'p' : 'f';
      }
      const words = [place.target_id, place.holder, `${control}`];
      const wasMended = letter === 'p' && chance(100, 'mended', ...words) < 75;
      return wasMended && daysAgo > chance(PAST_DAYS, 'on', ...words)
        ? 'f'
        : letter;
    })
    .join('');
}
