import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { usePermission } from '@backstage/plugin-permission-react';
import { awsDetectiveControlsTargetsReadPermission } from 'backstage-plugin-aws-detective-controls-common';
import { TextRoot } from '../components/TextRoot';
import { useControls } from '../hooks/useControls';
import { useTargetsPath } from '../hooks/useTabLink';
import { useText } from '../hooks/useText';
import { ExportMenu } from './export/ExportMenu';
import { ScorecardFilterBar } from './filters/ScorecardFilterBar';
import { GapsView } from './gaps/GapsView';
import { Overview } from './overview/Overview';
import { ScorecardTable } from './table/ScorecardTable';
import { UnownedView } from './unowned/UnownedView';
import {
  ListFilter,
  SCORECARD_VIEWS,
  ScorecardView,
} from './url/scorecardQuery';
import { useScorecardUrl } from './url/useScorecardUrl';
import { WaiversView } from './waivers/WaiversView';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
    marginBottom: theme.spacing(2),
  },
  tabs: { minWidth: 0, maxWidth: '100%' },
  tab: {
    minWidth: 0,
    textTransform: 'none',
    opacity: 1,
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.text.primary}`,
      outlineOffset: -2,
    },
  },
  side: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
  },
}));

/** The filters that hold on the views that do not take every one. */
const FIELDS: Partial<Record<ScorecardView, readonly ListFilter[]>> = {
  unowned: ['account'],
  waivers: ['entity', 'control'],
};

/** The scorecard: its views, their filters and the export. The view is in the URL. */
export function ScorecardContent() {
  const classes = useStyles();
  const t = useText();
  const url = useScorecardUrl();
  const controls = useControls();
  const { view } = url;
  const targets = useTargetsPath();
  const { allowed } = usePermission({
    permission: awsDetectiveControlsTargetsReadPermission,
  });
  return (
    <TextRoot>
      <div className={classes.head}>
        <Tabs
          className={classes.tabs}
          value={view}
          onChange={(_, next: ScorecardView) => url.go(next)}
          aria-label={t('scorecard.views')}
          variant="scrollable"
          scrollButtons="auto"
          indicatorColor="primary"
        >
          {SCORECARD_VIEWS.map(id => (
            <Tab
              key={id}
              value={id}
              label={t(`scorecard.view.${id}`)}
              className={classes.tab}
              id={`detective-controls-scorecard-tab-${id}`}
              aria-controls={`detective-controls-scorecard-${id}`}
            />
          ))}
        </Tabs>
        <div className={classes.side}>
          {targets && allowed && (
            <Link to={targets}>{t('scorecard.seeSweeps')}</Link>
          )}
          <ExportMenu />
        </div>
      </div>
      <ScorecardFilterBar
        controls={controls}
        fields={FIELDS[view]}
        searches={view !== 'waivers'}
      />
      {SCORECARD_VIEWS.map(id => (
        <div
          key={id}
          role="tabpanel"
          id={`detective-controls-scorecard-${id}`}
          aria-labelledby={`detective-controls-scorecard-tab-${id}`}
          hidden={id !== view}
        >
          {id === view && (
            <>
              {id === 'overview' && <Overview controls={controls} />}
              {id === 'table' && <ScorecardTable controls={controls} />}
              {id === 'gaps' && <GapsView controls={controls} />}
              {id === 'unowned' && <UnownedView />}
              {id === 'waivers' && <WaiversView controls={controls} />}
            </>
          )}
        </div>
      ))}
    </TextRoot>
  );
}
