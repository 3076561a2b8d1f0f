import { makeStyles } from '@material-ui/core/styles';
import {
  GAP_AGES,
  ScorecardHeadline,
} from 'backstage-plugin-aws-detective-controls-common';
import { Muted } from '../../components/Muted';
import { useText } from '../../hooks/useText';
import { UrlFilterValues } from '../../hooks/useUrlFilters';
import { Change } from '../figures/Change';
import { FigureLink } from '../figures/FigureLink';
import { ScoreBar } from '../figures/ScoreBar';
import { StateFigures } from '../figures/StateFigures';
import { useFormat } from '../figures/useFormat';
import { useScorecardUrl } from '../url/useScorecardUrl';
import { Tile } from './Tile';
import { UnownedTile } from './UnownedTile';

const useStyles = makeStyles(theme => ({
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
  },
  line: { marginTop: theme.spacing(0.5) },
  ages: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 1.5),
    margin: theme.spacing(0.5, 0, 0),
    padding: 0,
    listStyle: 'none',
  },
}));

/** The figures that say how it stands: each with its change, each a link to its rows. */
export function HeadlineTiles({ headline }: { headline: ScorecardHeadline }) {
  const { summary, before, ages } = headline;
  const classes = useStyles();
  const t = useText();
  const format = useFormat();
  const url = useScorecardUrl();
  const { period } = url;
  const share = (value: number | undefined) =>
    value === undefined ? t('scorecard.nothingJudged') : format.share(value);
  const severe = summary.findings.critical + summary.findings.high;
  const severeBefore =
    before && before.findings.critical + before.findings.high;
  const toGaps = (values: UrlFilterValues) =>
    url.link({ view: 'gaps', status: undefined, ...values });
  return (
    <div className={classes.tiles}>
      <Tile
        title={t('scorecard.assessed')}
        figure={share(summary.assessed)}
        to={url.link({ view: 'table', sort: 'assessed', order: 'asc' })}
      >
        <ScoreBar counts={summary.counts} assessedOnly />
        <Change
          kind="share"
          now={summary.assessed}
          before={before?.assessed}
          moreIsBetter
          period={period}
        />
        <div className={classes.line}>
          <StateFigures
            counts={summary.counts}
            states={['unknown', 'stale']}
            of={t('scorecard.assessed')}
          />
        </div>
      </Tile>
      <Tile
        title={t('scorecard.passing')}
        figure={share(summary.passing)}
        to={url.link({ view: 'table', sort: 'passing', order: 'asc' })}
      >
        <ScoreBar counts={{ ...summary.counts, unknown: 0, stale: 0 }} />
        <Change
          kind="share"
          now={summary.passing}
          before={before?.passing}
          moreIsBetter
          period={period}
        />
        <div className={classes.line}>
          <StateFigures
            counts={summary.counts}
            states={['fail', 'waived', 'pass']}
            of={t('scorecard.passing')}
          />
        </div>
        {summary.counts.waived > 0 && (
          <div className={classes.line}>
            <FigureLink to={url.link({ view: 'gaps', status: ['waived'] })}>
              {t('scorecard.withoutWaived', {
                share: share(summary.passingWithoutWaived),
              })}
            </FigureLink>
          </div>
        )}
        <Muted>
          {t('scorecard.besideUnassessed', {
            count: summary.counts.unknown + summary.counts.stale,
          })}
        </Muted>
      </Tile>
      <Tile
        title={t('scorecard.findings')}
        figure={format.number(severe)}
        to={url.link({ view: 'table', sort: 'findings', order: 'desc' })}
      >
        <Change
          kind="count"
          now={severe}
          before={severeBefore}
          moreIsBetter={false}
          period={period}
        />
        <div className={classes.line}>
          {t('scorecard.criticalAndHigh', {
            critical: format.number(summary.findings.critical),
            high: format.number(summary.findings.high),
          })}
        </div>
      </Tile>
      <Tile
        title={t('scorecard.entitiesWithGaps')}
        figure={format.number(summary.entitiesWithGaps)}
        to={url.link({ view: 'table', status: ['fail'] })}
      >
        <Change
          kind="count"
          now={summary.entitiesWithGaps}
          before={before?.entitiesWithGaps}
          moreIsBetter={false}
          period={period}
        />
        <div className={classes.line}>
          <FigureLink to={url.link({ view: 'table' })}>
            {t('scorecard.ofEntities', { count: summary.entities })}
          </FigureLink>
        </div>
      </Tile>
      <Tile
        title={t('scorecard.overdue')}
        figure={format.number(summary.overdue)}
        to={toGaps({ overdue: '1', dueSoon: undefined })}
      >
        <FigureLink to={toGaps({ dueSoon: '1', overdue: undefined })}>
          {t('scorecard.dueSoon', { count: summary.dueSoon })}
        </FigureLink>
        <ul className={classes.ages} aria-label={t('scorecard.filter.age')}>
          {GAP_AGES.map(age => (
            <li key={age}>
              <FigureLink to={toGaps({ age: [age] })}>
                {t('scorecard.ageCount', {
                  age: t(`scorecard.age.${age}`),
                  gaps: format.number(ages[age]),
                })}
              </FigureLink>
            </li>
          ))}
        </ul>
      </Tile>
      <UnownedTile />
    </div>
  );
}
