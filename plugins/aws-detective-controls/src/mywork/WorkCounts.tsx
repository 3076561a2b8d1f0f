import { makeStyles } from '@material-ui/core/styles';
import { ScoreSummary } from 'backstage-plugin-aws-detective-controls-common';
import { DisplayStatus, mutedText, statusColours } from '../components/palette';
import { useText } from '../hooks/useText';
import { UrlFilterValues } from '../hooks/useUrlFilters';
import { FigureLink } from '../scorecard/figures/FigureLink';
import { useFormat } from '../scorecard/figures/useFormat';
import { useScorecardLink } from './useScorecardLink';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 2),
    margin: theme.spacing(0, 0, 1.5),
    padding: 0,
    listStyle: 'none',
  },
  item: {
    flex: '1 1 5.5em',
    borderLeft: '4px solid',
    paddingLeft: theme.spacing(1),
    lineHeight: 1.3,
  },
  figure: { display: 'block', fontSize: '1.375rem', fontWeight: 700 },
  word: {
    color: mutedText(theme),
    fontSize: '0.8125rem',
    wordBreak: 'keep-all',
  },
  gap: { borderColor: statusColours(theme, 'gap').solid },
  waived: { borderColor: statusColours(theme, 'waived').solid },
  unknown: { borderColor: statusColours(theme, 'unknown').solid },
  none: { borderColor: theme.palette.divider },
}));

/** Props of {@link WorkCounts}. */
export interface WorkCountsProps {
  summary: ScoreSummary;
  owners: readonly string[];
}

/** How much work there is: each figure opens its rows on the scorecard. */
export function WorkCounts({ summary, owners }: WorkCountsProps) {
  const classes = useStyles();
  const t = useText();
  const format = useFormat();
  const link = useScorecardLink();
  const { counts } = summary;
  const figures: {
    id: 'gaps' | 'overdue' | 'dueSoon' | 'notAssessed' | 'waived';
    count: number;
    tone: Exclude<DisplayStatus, 'pass' | 'not-applicable'>;
    values: UrlFilterValues;
  }[] = [
    { id: 'gaps', count: counts.fail, tone: 'gap', values: {} },
    {
      id: 'overdue',
      count: summary.overdue,
      tone: 'gap',
      values: { overdue: '1' },
    },
    {
      id: 'dueSoon',
      count: summary.dueSoon,
      tone: 'waived',
      values: { dueSoon: '1' },
    },
    {
      id: 'notAssessed',
      count: counts.unknown + counts.stale,
      tone: 'unknown',
      values: { status: ['unknown', 'stale'] },
    },
    {
      id: 'waived',
      count: counts.waived,
      tone: 'waived',
      values: { status: ['waived'] },
    },
  ];
  return (
    <ul className={classes.root} aria-label={t('mywork.counts')}>
      {figures
        .filter(({ id, count }) => id !== 'waived' || count > 0)
        .map(({ id, count, tone, values }) => {
          const to = link({ view: 'gaps', owner: owners, ...values });
          const word = t(`mywork.${id}`);
          const figure = format.number(count);
          return (
            <li
              key={id}
              className={`${classes.item} ${
                classes[count > 0 ? tone : 'none']
              }`}
            >
              <span className={classes.figure}>
                {to ? (
                  <FigureLink to={to} label={`${word}: ${figure}`}>
                    {figure}
                  </FigureLink>
                ) : (
                  figure
                )}
              </span>{' '}
              <span className={classes.word}>{word}</span>
            </li>
          );
        })}
    </ul>
  );
}
