import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { nameBadValues } from './nameBadValues';
import { spec } from './openapi.generated';
import { rejectNul } from './rejectNul';

/**
 * A router whose paths, parameters and bodies are those of `openapi.yaml`: by
 * type, and, for requests, at run time. It serves `/openapi.json`.
 */
export function createOpenApiRouter() {
  const router = createValidatedOpenApiRouter(spec);
  router.use(nameBadValues);
  router.use(rejectNul);
  return router;
}

/** See {@link createOpenApiRouter}. */
export type OpenApiRouter = ReturnType<typeof createOpenApiRouter>;
