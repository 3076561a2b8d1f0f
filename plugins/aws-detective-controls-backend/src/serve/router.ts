import { Router } from 'express';
import { createOpenApiRouter } from './openApiRouter';
import { RouterOptions } from './RouterOptions';
import { addAlarmsRoute } from './routes/addAlarmsRoute';
import { addControlsRoute } from './routes/addControlsRoute';
import { addExportRoute } from './routes/addExportRoute';
import { addFindingsRoute } from './routes/addFindingsRoute';
import { addGapsRoute } from './routes/addGapsRoute';
import { addPostureRoute } from './routes/addPostureRoute';
import { addRefreshRoute } from './routes/addRefreshRoute';
import { addResourcesRoute } from './routes/addResourcesRoute';
import { addResultsRoute } from './routes/addResultsRoute';
import { addRulesRoute } from './routes/addRulesRoute';
import { addScorecardRoutes } from './routes/addScorecardRoutes';
import { addTargetsRoute } from './routes/addTargetsRoute';
import { addUnownedRoute } from './routes/addUnownedRoute';
import { addWaiverActionsRoute } from './routes/addWaiverActionsRoute';
import { addWaiversRoute } from './routes/addWaiversRoute';
import { addWorkItemsRoute } from './routes/addWorkItemsRoute';
import { createServeContext } from './ServeContext';

/**
 * The plugin's HTTP API, as `openapi.yaml` describes it. No request reaches AWS.
 *
 * Errors are left to Backstage's error handler: `InputError` (400, naming the
 * parameter), `NotAllowedError` (403), `NotFoundError` (404), `ConflictError` (409).
 */
export function createRouter(options: RouterOptions): Router {
  const router = createOpenApiRouter();
  const context = createServeContext(options);
  addControlsRoute(router, context);
  addPostureRoute(router, context);
  addResultsRoute(router, context);
  addFindingsRoute(router, context);
  addAlarmsRoute(router, context);
  addRulesRoute(router, context);
  addResourcesRoute(router, context);
  addRefreshRoute(router, context);
  addTargetsRoute(router, context);
  addScorecardRoutes(router, context);
  addGapsRoute(router, context);
  addExportRoute(router, context);
  addUnownedRoute(router, context);
  addWaiversRoute(router, context);
  addWaiverActionsRoute(router, context);
  addWorkItemsRoute(router, context);
  return router;
}
