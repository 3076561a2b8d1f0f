import {
  SCORE_STATES,
  ScoreState,
} from 'backstage-plugin-aws-detective-controls-common';
import {
  CELL_LETTERS,
  EMPTY_CELL,
  PlaceFindings,
  PlaceGap,
} from '../../../model';
import { toJson } from '../../sql/content';
import { PlaceContent } from './saveScores';

/** The results of one control on some subjects of one holder that are in one state. */
export interface ResultGroup {
  /** The place of the control in the letters. */
  control: number;
  state: ScoreState;
  count: number;
  /** Since when the oldest of them is as it is: ISO 8601. */
  since: string;
  /** How many seconds it was under waivers of its own since, where it is one that fails. */
  paused?: number;
}

/**
 * Rolls up what one holder has in one target.
 *
 * @returns the place as it is stored: letters up to the last control that says
 *   something, at least one
 */
export function buildPlace(
  holder: string,
  groups: readonly ResultGroup[],
  findings: PlaceFindings,
): PlaceContent {
  const states = new Map<number, ScoreState>();
  for (const { control, state } of groups) {
    states.set(control, worse(state, states.get(control)));
  }
  const length = Math.max(0, ...states.keys()) + 1;
  const cells = Array.from({ length }, (_, control) => {
    const state = states.get(control);
    return state ? CELL_LETTERS[state] : EMPTY_CELL;
  });
  return {
    holder,
    cells: cells.join(''),
    gaps: toJson(gapsOf(groups)),
    findings: toJson(findings),
  };
}

function worse(state: ScoreState, than: ScoreState | undefined): ScoreState {
  return than && SCORE_STATES.indexOf(than) < SCORE_STATES.indexOf(state)
    ? than
    : state;
}

/** In the order of the controls, so that the same gaps are always the same text. */
function gapsOf(groups: readonly ResultGroup[]): PlaceGap[] {
  const gaps = new Map<number, GapSum>();
  for (const { control, state, count, since, paused = 0 } of groups) {
    if (state !== 'fail' && state !== 'waived') {
      continue;
    }
    const gap = gaps.get(control) ?? {
      failing: 0,
      since: Infinity,
      dueFrom: Infinity,
      waived: 0,
    };
    gaps.set(control, gap);
    if (state === 'waived') {
      gap.waived += count;
    } else {
      const seconds = Math.floor(Date.parse(since) / 1000);
      gap.failing += count;
      gap.since = Math.min(gap.since, seconds);
      gap.dueFrom = Math.min(gap.dueFrom, seconds + paused);
    }
  }
  return [...gaps]
    .sort(([a], [b]) => a - b)
    .map(([control, gap]) => toPlaceGap(control, gap));
}

/** The failing and waived results of one control, added up. */
interface GapSum {
  failing: number;
  /** In seconds since 1970; infinite where nothing fails. */
  since: number;
  /** From when the days count until the first of them is due. */
  dueFrom: number;
  waived: number;
}

function toPlaceGap(control: number, gap: GapSum): PlaceGap {
  const { failing, since, dueFrom, waived } = gap;
  if (failing === 0) {
    return [control, 0, 0, waived];
  }
  return dueFrom > since
    ? [control, failing, since, waived, dueFrom - since]
    : [control, failing, since, waived];
}
