import { createRouteRef } from '@backstage/core-plugin-api';

/** The entity tab. @public */
export const entityContentRouteRef = createRouteRef({
  id: 'aws-detective-controls:entity',
});

/** The page of sweeps, for platform teams. @public */
export const targetsRouteRef = createRouteRef({
  id: 'aws-detective-controls:targets',
});

/** The organisation's scorecard. @public */
export const scorecardRouteRef = createRouteRef({
  id: 'aws-detective-controls:scorecard',
});
