import { useCallback } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import {
  awsDetectiveControlsScorecardReadPermission,
  ScorecardHeadline,
} from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../../api';
import { FilterSelect } from '../../components/FilterSelect';
import { Controls } from '../../hooks/useControls';
import { useLocalizedText } from '../../hooks/useLocalizedText';
import { useText } from '../../hooks/useText';
import { judgedCount } from '../figures/scoreStates';
import { useFormat } from '../figures/useFormat';
import { LateNotice } from '../states/LateNotice';
import { Loaded } from '../states/Loaded';
import { NothingYet } from '../states/NothingYet';
import { PERIODS } from '../url/scorecardQuery';
import { useScorecardUrl } from '../url/useScorecardUrl';
import { useScorecardLoad } from '../useScorecardLoad';
import { Breakdown } from './Breakdown';
import { HeadlineTiles } from './HeadlineTiles';
import { Heatmap } from './Heatmap';
import { Trend } from './Trend';

const useStyles = makeStyles(theme => ({
  period: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    marginBottom: theme.spacing(1.5),
  },
}));

/** Props of {@link Overview}. */
export interface OverviewProps {
  controls: Controls;
}

function Figures(props: OverviewProps & { headline: ScorecardHeadline }) {
  const { controls, headline } = props;
  const classes = useStyles();
  const t = useText();
  const localized = useLocalizedText();
  const format = useFormat();
  const url = useScorecardUrl();
  const { summary, before, beforeDay } = headline;
  if (
    summary.entities === 0 ||
    judgedCount(summary.counts) + summary.counts.notApplicable === 0
  ) {
    return (
      <>
        <LateNotice targets={headline.lateTargets} />
        <NothingYet />
      </>
    );
  }
  const benchmark =
    controls.benchmarks.find(({ id }) => id === url.filter.benchmark) ??
    controls.benchmarks[0];
  const practiceName = (key: string) => {
    const practice = benchmark?.bestPractices.find(({ id }) => id === key);
    return practice ? `${key} · ${localized(practice.title)}` : key;
  };
  return (
    <>
      <LateNotice targets={headline.lateTargets} />
      <div className={classes.period}>
        <FilterSelect
          required
          label={t('scorecard.period')}
          value={String(url.period)}
          options={PERIODS.map(days => ({
            value: String(days),
            label: t('scorecard.days', { count: days }),
          }))}
          onChange={days => url.set({ period: days })}
        />
        <span>
          {before
            ? t('scorecard.since', { day: format.day(beforeDay) })
            : t('scorecard.noneBefore', { day: format.day(beforeDay) })}
        </span>
      </div>
      <HeadlineTiles headline={headline} />
      <Trend />
      <Heatmap controls={controls} />
      <Breakdown
        title={t('scorecard.bySignal')}
        header={t('filter.signal')}
        parts={headline.bySignal}
        name={key => t(`signal.${key}`)}
        values={key => ({ signal: [key] })}
      />
      <Breakdown
        title={t('scorecard.byBestPractice')}
        header={t('scorecard.filter.bestPractice')}
        parts={headline.byBestPractice}
        name={practiceName}
        values={key => ({ bestPractice: [key] })}
      />
    </>
  );
}

/** How the organisation stands: figures and their changes, the trend, the heat map. */
export function Overview({ controls }: OverviewProps) {
  const api = useApi(detectiveControlsApiRef);
  const { filter, period } = useScorecardUrl();
  const load = useCallback(
    () => api.getScorecardHeadline({ ...filter, period }),
    [api, filter, period],
  );
  const headline = useScorecardLoad(load);
  return (
    <Loaded
      of={headline}
      permission={awsDetectiveControlsScorecardReadPermission.name}
    >
      {value => <Figures controls={controls} headline={value} />}
    </Loaded>
  );
}
