import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { DetectiveControlsClient } from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from './api';
import type { EntityAwsDetectiveControlsCardProps } from './card';
import type {
  AwsDetectiveControlsHomeWorkProps,
  EntityAwsDetectiveControlsPartsCardProps,
  EntityAwsDetectiveControlsWorkCardProps,
} from './mywork';
import {
  entityContentRouteRef,
  scorecardRouteRef,
  targetsRouteRef,
} from './routes';

/**
 * The plugin, for apps on the legacy frontend system.
 *
 * @public
 */
export const awsDetectiveControlsPlugin = createPlugin({
  id: 'aws-detective-controls',
  apis: [
    createApiFactory({
      api: detectiveControlsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new DetectiveControlsClient(deps),
    }),
  ],
  routes: {
    entityContent: entityContentRouteRef,
    scorecard: scorecardRouteRef,
    targets: targetsRouteRef,
  },
});

/**
 * The card for an entity's overview: the four signals, what is missing, whose it
 * is, and what to do first.
 *
 * @public
 */
export const EntityAwsDetectiveControlsCard: (
  props: EntityAwsDetectiveControlsCardProps,
) => JSX.Element = awsDetectiveControlsPlugin.provide(
  createComponentExtension({
    name: 'EntityAwsDetectiveControlsCard',
    component: {
      lazy: () => import('./card').then(module => module.DetectiveControlsCard),
    },
  }),
);

/**
 * The tab of an entity: the SEC 4 improvement plan, and the lists behind it.
 * Mount it at `/detective-controls`.
 *
 * @public
 */
export const EntityAwsDetectiveControlsContent: () => JSX.Element =
  awsDetectiveControlsPlugin.provide(
    createRoutableExtension({
      name: 'EntityAwsDetectiveControlsContent',
      component: () => import('./tab').then(module => module.EntityContent),
      mountPoint: entityContentRouteRef,
    }),
  );

/**
 * The page for platform teams: accounts, regions and collectors.
 * Mount it at `/aws-detective-controls/targets`.
 *
 * @public
 */
export const AwsDetectiveControlsTargetsPage: () => JSX.Element =
  awsDetectiveControlsPlugin.provide(
    createRoutableExtension({
      name: 'AwsDetectiveControlsTargetsPage',
      component: () => import('./targets').then(module => module.TargetsPage),
      mountPoint: targetsRouteRef,
    }),
  );

/**
 * The organisation's scorecard: figures, trend, heat map, gaps, what nobody owns.
 * Mount it at `/aws-detective-controls`.
 *
 * @public
 */
export const AwsDetectiveControlsScorecardPage: () => JSX.Element =
  awsDetectiveControlsPlugin.provide(
    createRoutableExtension({
      name: 'AwsDetectiveControlsScorecardPage',
      component: () =>
        import('./scorecard').then(module => module.ScorecardPage),
      mountPoint: scorecardRouteRef,
    }),
  );

/**
 * The card for the page of a group or user: what their entities lack, most urgent
 * first.
 *
 * @public
 */
export const EntityAwsDetectiveControlsWorkCard: (
  props: EntityAwsDetectiveControlsWorkCardProps,
) => JSX.Element = awsDetectiveControlsPlugin.provide(
  createComponentExtension({
    name: 'EntityAwsDetectiveControlsWorkCard',
    component: {
      lazy: () => import('./mywork').then(module => module.WorkCard),
    },
  }),
);

/**
 * The card for the page of a system or domain: how each of its parts stands.
 *
 * @public
 */
export const EntityAwsDetectiveControlsPartsCard: (
  props: EntityAwsDetectiveControlsPartsCardProps,
) => JSX.Element = awsDetectiveControlsPlugin.provide(
  createComponentExtension({
    name: 'EntityAwsDetectiveControlsPartsCard',
    component: {
      lazy: () => import('./mywork').then(module => module.PartsCard),
    },
  }),
);

/**
 * The card for the home page: what the entities of the signed-in user lack.
 *
 * @public
 */
export const AwsDetectiveControlsHomeWork: (
  props: AwsDetectiveControlsHomeWorkProps,
) => JSX.Element = awsDetectiveControlsPlugin.provide(
  createComponentExtension({
    name: 'AwsDetectiveControlsHomeWork',
    component: {
      lazy: () => import('./mywork').then(module => module.HomeWorkCard),
    },
  }),
);
