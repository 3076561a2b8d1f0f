import {
  ScoreCounts,
  ScorecardHeatmap,
} from 'backstage-plugin-aws-detective-controls-common';
import {
  JUDGED_STATES,
  JudgedState,
  judgedCount,
} from '../figures/scoreStates';

/** A row of the heat map, whose cells are found by their control. */
export interface HeatmapRow {
  key: string;
  title: string;
  /** The controls of the page it came with, in their order. */
  controls: string[];
  cells: Map<string, ScoreCounts>;
}

/** The rows of a page. */
export function heatmapRows(page: ScorecardHeatmap): HeatmapRow[] {
  return page.rows.map(({ key, title, cells }) => ({
    key,
    title,
    controls: page.controls,
    cells: new Map(
      page.controls.map((control, index) => [control, cells[index]]),
    ),
  }));
}

/** The columns of all rows: each control once, in the order of the pages. */
export function heatmapControls(rows: HeatmapRow[]): string[] {
  return [...new Set(rows.flatMap(({ controls }) => controls))];
}

/** What a cell is called by: its worst state; undefined where nothing was to be judged. */
export function worstState(counts: ScoreCounts): JudgedState | undefined {
  return JUDGED_STATES.find(state => counts[state] > 0);
}

/**
 * How strongly a cell with gaps is coloured, from 0 to 2: by the share of what is
 * judged there that fails.
 */
export function heat(counts: ScoreCounts): 0 | 1 | 2 {
  const share = counts.fail / Math.max(1, judgedCount(counts));
  if (share > 0.5) {
    return 2;
  }
  return share > 0.2 ? 1 : 0;
}
