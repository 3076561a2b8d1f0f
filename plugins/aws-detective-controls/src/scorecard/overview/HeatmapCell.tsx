import { Link } from '@backstage/core-components';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { ScoreCounts } from 'backstage-plugin-aws-detective-controls-common';
import { statusColours } from '../../components/palette';
import { useText } from '../../hooks/useText';
import { VisuallyHidden } from '../../components/VisuallyHidden';
import {
  displayStatus,
  JUDGED_STATES,
  JudgedState,
  stateCount,
} from '../figures/scoreStates';
import { heat, worstState } from './heatmapModel';

type Look = JudgedState | 'not-applicable';

const SHAPES: Record<Look, string> = {
  fail: '✕',
  unknown: '?',
  stale: '◷',
  waived: '‖',
  pass: '✓',
  'not-applicable': '–',
};

/** Ground and text of gaps that weigh more: at least 4.5:1. */
const HEAT = {
  light: [undefined, ['#f5b5b5', '#6e0f0f'], ['#b3261e', '#ffffff']],
  dark: [undefined, ['#7a2323', '#ffe3e3'], ['#b3261e', '#ffffff']],
} as const;

const useStyles = makeStyles<Theme, { look: Look; heatOf: 0 | 1 | 2 }>(
  theme => {
    const colours = (look: Look, heatOf: 0 | 1 | 2) => {
      const plain = statusColours(theme, displayStatus(look));
      const strong =
        look === 'fail' ? HEAT[theme.palette.type][heatOf] : undefined;
      return strong
        ? { ground: strong[0], text: strong[1] }
        : { ground: plain.ground, text: plain.text };
    };
    return {
      root: {
        display: 'block',
        // Else what only a screen reader gets would widen the page.
        position: 'relative',
        minWidth: 48,
        padding: '4px 6px',
        textAlign: 'center',
        whiteSpace: 'nowrap',
        fontSize: '0.8125rem',
        fontWeight: 600,
        border: '1px solid transparent',
        borderStyle: ({ look }) => (look === 'stale' ? 'dashed' : 'solid'),
        borderColor: ({ look }) =>
          look === 'stale'
            ? statusColours(theme, 'unknown').text
            : 'transparent',
        backgroundColor: ({ look, heatOf }) => colours(look, heatOf).ground,
        color: ({ look, heatOf }) => `${colours(look, heatOf).text} !important`,
        '&:focus-visible': {
          outline: `2px solid ${theme.palette.text.primary}`,
          outlineOffset: -2,
        },
      },
      beside: { fontWeight: 400 },
    };
  },
);

/** Props of {@link HeatmapCell}. */
export interface HeatmapCellProps {
  counts: ScoreCounts;
  /** Whose cell it is, and of which control. */
  row: string;
  control: string;
  /** The rows behind it. */
  to(state: JudgedState | undefined): string;
}

/** One cell: its worst state by shape and number, and what was not assessed beside it. */
export function HeatmapCell({ counts, row, control, to }: HeatmapCellProps) {
  const t = useText();
  const worst = worstState(counts);
  const classes = useStyles({
    look: worst ?? 'not-applicable',
    heatOf: heat(counts),
  });
  const words = JUDGED_STATES.filter(state => counts[state] > 0).map(state =>
    stateCount(state, counts[state], t),
  );
  const said = `${row} · ${control}: ${
    words.join(', ') || t('status.not-applicable')
  }`;
  const beside = (['unknown', 'stale'] as const).filter(
    state => state !== worst && counts[state] > 0,
  );
  return (
    <Link
      to={to(worst)}
      className={classes.root}
      title={said}
      data-state={worst ?? 'not-applicable'}
      underline="none"
    >
      <VisuallyHidden>{said}</VisuallyHidden>
      <span aria-hidden="true">
        {SHAPES[worst ?? 'not-applicable']}
        {worst && worst !== 'pass' && ` ${counts[worst]}`}
        {beside.map(state => (
          <span key={state} className={classes.beside}>
            {' '}
            {SHAPES[state]}
            {counts[state]}
          </span>
        ))}
      </span>
    </Link>
  );
}
