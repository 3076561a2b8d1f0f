/**
 * The plugin for the new frontend system.
 *
 * @packageDocumentation
 */
import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { Content } from '@backstage/core-components';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import CloudIcon from '@material-ui/icons/CloudOutlined';
import SecurityIcon from '@material-ui/icons/Security';
import {
  DetectiveControlsClient,
  isDetectiveControlsAvailable,
} from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from './api';
import { homeTitle, pageTitle } from './pageTitle';
import {
  entityContentRouteRef,
  scorecardRouteRef,
  targetsRouteRef,
} from './routes';

export {
  awsDetectiveControlsTranslationRef,
  awsDetectiveControlsTranslations,
} from './translations';

/** A component or a resource may be named by the tags of its resources alone. */
function mayHaveControls(entity: Entity): boolean {
  return (
    isDetectiveControlsAvailable(entity) ||
    ['component', 'resource'].includes(entity.kind.toLowerCase())
  );
}

const api = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: detectiveControlsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new DetectiveControlsClient(deps),
    }),
});

const entityCard = EntityCardBlueprint.make({
  params: {
    type: 'content',
    filter: mayHaveControls,
    loader: () =>
      import('./card').then(module => <module.DetectiveControlsCard />),
  },
});

const entityContent = EntityContentBlueprint.makeWithOverrides({
  factory: (originalFactory, { apis }) =>
    originalFactory({
      path: 'detective-controls',
      title: pageTitle(apis),
      icon: <SecurityIcon fontSize="inherit" />,
      routeRef: entityContentRouteRef,
      filter: mayHaveControls,
      loader: () => import('./tab').then(module => <module.EntityContent />),
    }),
});

/** Whether an entity is of one of these kinds. */
function isKind(...kinds: string[]): (entity: Entity) => boolean {
  return ({ kind }) => kinds.includes(kind.toLowerCase());
}

const workCard = EntityCardBlueprint.make({
  name: 'work',
  params: {
    type: 'content',
    filter: isKind('group', 'user'),
    loader: () => import('./mywork').then(module => <module.WorkCard />),
  },
});

const partsCard = EntityCardBlueprint.make({
  name: 'parts',
  params: {
    type: 'content',
    filter: isKind('system', 'domain'),
    loader: () => import('./mywork').then(module => <module.PartsCard />),
  },
});

const homeWork = HomePageWidgetBlueprint.makeWithOverrides({
  name: 'work',
  factory: (originalFactory, { apis }) =>
    originalFactory({
      name: 'AwsDetectiveControlsHomeWork',
      ...homeTitle(apis),
      layout: {
        width: { minColumns: 4, defaultColumns: 12 },
        height: { minRows: 4, defaultRows: 8 },
      },
      components: () =>
        import('./mywork').then(module => ({ Content: module.HomeWork })),
    }),
});

const targetsPage = PageBlueprint.makeWithOverrides({
  name: 'targets',
  factory: (originalFactory, { apis }) =>
    originalFactory({
      path: '/aws-detective-controls/targets',
      title: pageTitle(apis, 'targets'),
      icon: <CloudIcon fontSize="inherit" />,
      routeRef: targetsRouteRef,
      loader: () =>
        import('./targets').then(module => (
          <Content>
            <module.TargetsContent />
          </Content>
        )),
    }),
});

const scorecardPage = PageBlueprint.makeWithOverrides({
  name: 'scorecard',
  factory: (originalFactory, { apis }) =>
    originalFactory({
      path: '/aws-detective-controls',
      title: pageTitle(apis, 'scorecard'),
      icon: <SecurityIcon fontSize="inherit" />,
      routeRef: scorecardRouteRef,
      loader: () =>
        import('./scorecard').then(module => (
          <Content>
            <module.ScorecardContent />
          </Content>
        )),
    }),
});

/**
 * The plugin for the new frontend system: an entity card, an entity tab, the
 * scorecard, the page of sweeps, and the API that they read from.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'aws-detective-controls',
  title: 'AWS detective controls',
  icon: <SecurityIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    entityContent: entityContentRouteRef,
    scorecard: scorecardRouteRef,
    targets: targetsRouteRef,
  },
  extensions: [
    api,
    entityCard,
    entityContent,
    workCard,
    partsCard,
    homeWork,
    scorecardPage,
    targetsPage,
  ],
});
