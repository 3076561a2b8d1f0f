import { ComponentType } from 'react';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import { EntityPosture } from 'backstage-plugin-aws-detective-controls-common';
import { IgnoredValues } from '../components/IgnoredValues';
import { ignoredValues } from '../hooks/ignoredValues';
import { useText } from '../hooks/useText';
import { useUrlFilters } from '../hooks/useUrlFilters';
import { AlarmsView } from './lists/AlarmsView';
import { FindingsView } from './lists/FindingsView';
import { ResourcesView } from './lists/ResourcesView';
import { RulesView } from './lists/RulesView';
import { PlanView } from './plan/PlanView';

/** Props of each view of the tab. */
export interface EntityViewProps {
  entityRef: string;
  posture: EntityPosture;
  /** Told once the reader changed something that the posture shows. */
  onChange?(): void;
}

const VIEWS = ['plan', 'findings', 'alarms', 'rules', 'resources'] as const;
type ViewId = (typeof VIEWS)[number];

const COMPONENTS: Record<ViewId, ComponentType<EntityViewProps>> = {
  plan: PlanView,
  findings: FindingsView,
  alarms: AlarmsView,
  rules: RulesView,
  resources: ResourcesView,
};

const useStyles = makeStyles(theme => ({
  tabs: { marginBottom: theme.spacing(2) },
  tab: {
    minWidth: 0,
    textTransform: 'none',
    opacity: 1,
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.text.primary}`,
      outlineOffset: -2,
    },
  },
}));

/** The views of the tab: the plan first, then each list behind it. The view is in the URL. */
export function EntityViews(props: EntityViewProps) {
  const classes = useStyles();
  const t = useText();
  const filters = useUrlFilters();
  const asked = filters.get('view');
  // By which edition the plan is read outlasts a look at the lists.
  const benchmark = filters.get('benchmark');
  const view = VIEWS.find(id => id === asked) ?? 'plan';
  const View = COMPONENTS[view];
  return (
    <>
      <Tabs
        className={classes.tabs}
        value={view}
        onChange={(_, next: ViewId) =>
          filters.replace({
            ...(next === 'plan' ? {} : { view: next }),
            ...(benchmark ? { benchmark } : {}),
          })
        }
        aria-label={t('tab.views')}
        variant="scrollable"
        scrollButtons="auto"
        indicatorColor="primary"
      >
        {VIEWS.map(id => (
          <Tab
            key={id}
            value={id}
            label={t(`tab.${id}`)}
            className={classes.tab}
            id={`detective-controls-tab-${id}`}
            aria-controls={`detective-controls-view-${id}`}
          />
        ))}
      </Tabs>
      <IgnoredValues
        url={filters}
        values={ignoredValues(filters.getAll, { view: VIEWS })}
      />
      {VIEWS.map(id => (
        <div
          key={id}
          role="tabpanel"
          id={`detective-controls-view-${id}`}
          aria-labelledby={`detective-controls-tab-${id}`}
          hidden={id !== view}
        >
          {id === view && <View {...props} />}
        </div>
      ))}
    </>
  );
}
