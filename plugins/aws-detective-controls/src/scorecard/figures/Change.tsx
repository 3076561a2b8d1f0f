import { makeStyles, Theme } from '@material-ui/core/styles';
import { mutedText, statusColours } from '../../components/palette';
import { VisuallyHidden } from '../../components/VisuallyHidden';
import { useText } from '../../hooks/useText';
import { percentage, useFormat } from './useFormat';

type Tone = 'better' | 'worse' | 'same';

const useStyles = makeStyles<Theme, { tone: Tone }>(theme => ({
  root: {
    fontSize: '0.8125rem',
    color: ({ tone }) => {
      if (tone === 'same') {
        return mutedText(theme);
      }
      return statusColours(theme, tone === 'better' ? 'pass' : 'gap').text;
    },
  },
}));

/** Props of {@link Change}. */
export interface ChangeProps {
  /** The figure now, and at the start of the period; undefined where there was none. */
  now?: number;
  before?: number;
  /** Shares change by points of a hundred, counts by their number. */
  kind: 'share' | 'count';
  /** Whether more is better; of counts of gaps it is worse. */
  moreIsBetter: boolean;
  /** The days of the period; left out of the words where it is. */
  period?: number;
}

/** How a figure changed over the period, and whether that is better or worse. */
export function Change(props: ChangeProps) {
  const { now, before, kind, moreIsBetter, period } = props;
  const t = useText();
  const format = useFormat();
  const change = changeOf(kind, now, before);
  let tone: Tone = 'same';
  if (change) {
    tone = change > 0 === moreIsBetter ? 'better' : 'worse';
  }
  const classes = useStyles({ tone });
  if (change === undefined) {
    return (
      <span className={classes.root}>
        {period === undefined
          ? '–'
          : t('scorecard.noChangeKnown', { count: period })}
      </span>
    );
  }
  const amount =
    kind === 'share'
      ? t('scorecard.points', { points: format.change(change) })
      : format.change(change);
  return (
    <span className={classes.root}>
      {period === undefined
        ? amount
        : t('scorecard.changeIn', { change: amount, count: period })}
      {tone !== 'same' && (
        <VisuallyHidden> ({t(`scorecard.${tone}`)})</VisuallyHidden>
      )}
    </span>
  );
}

function changeOf(
  kind: ChangeProps['kind'],
  now: number | undefined,
  before: number | undefined,
): number | undefined {
  if (now === undefined || before === undefined) {
    return undefined;
  }
  // From the figures as they are shown, so that they add up to the eye.
  return kind === 'share'
    ? Math.round((percentage(now) - percentage(before)) * 10) / 10
    : now - before;
}
