import { Router } from 'express';
import { createOpenApiRouter } from './openApiRouter';
import { RouterOptions } from './RouterOptions';
import { addAlarmsRoute } from './routes/addAlarmsRoute';
import { addControlsRoute } from './routes/addControlsRoute';
import { addFindingsRoute } from './routes/addFindingsRoute';
import { addPostureRoute } from './routes/addPostureRoute';
import { addRefreshRoute } from './routes/addRefreshRoute';
import { addResourcesRoute } from './routes/addResourcesRoute';
import { addResultsRoute } from './routes/addResultsRoute';
import { addRulesRoute } from './routes/addRulesRoute';
import { addTargetsRoute } from './routes/addTargetsRoute';
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
  return router;
}
