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
import SecurityIcon from '@material-ui/icons/Security';
import {
  DetectiveControlsClient,
  isDetectiveControlsAvailable,
} from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from './api';
import { pageTitle } from './pageTitle';
import { entityContentRouteRef, targetsRouteRef } from './routes';

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

const targetsPage = PageBlueprint.makeWithOverrides({
  name: 'targets',
  factory: (originalFactory, { apis }) =>
    originalFactory({
      path: '/aws-detective-controls/targets',
      title: pageTitle(apis),
      icon: <SecurityIcon fontSize="inherit" />,
      routeRef: targetsRouteRef,
      loader: () =>
        import('./targets').then(module => (
          <Content>
            <module.TargetsContent />
          </Content>
        )),
    }),
});

/**
 * The plugin for the new frontend system: an entity card, an entity tab, the
 * page of sweeps, and the API that they read from.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'aws-detective-controls',
  title: 'AWS detective controls',
  icon: <SecurityIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: { entityContent: entityContentRouteRef, targets: targetsRouteRef },
  extensions: [api, entityCard, entityContent, targetsPage],
});
