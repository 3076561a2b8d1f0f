import { ConflictError, toError } from '@backstage/errors';
import { awsDetectiveControlsRefreshPermission } from 'backstage-plugin-aws-detective-controls-common';
import { readEntity, requestedEntityRef } from '../access/readEntity';
import { requirePermission } from '../access/requirePermission';
import { OpenApiRouter } from '../openApiRouter';
import { ServeContext } from '../ServeContext';

async function makeTargetsDue(
  entityRef: string,
  { store, now }: ServeContext,
): Promise<number> {
  const targets = await store.readEntityTargets(entityRef);
  if (targets.length === 0) {
    throw new ConflictError(
      `There is nothing to sweep for '${entityRef}': it claims nothing that could be in an account and region that are swept, or its claims were not read yet`,
    );
  }
  return store.makeDue({ targets, now: now().toISOString() });
}

/**
 * `POST …/refresh`: for callers with the permission to refresh who may read the
 * entity. Audited, whether it is let through or not.
 */
export function addRefreshRoute(router: OpenApiRouter, context: ServeContext) {
  router.post(
    '/entities/:kind/:namespace/:name/refresh',
    async (request, response) => {
      const entityRef = requestedEntityRef(request);
      const auditorEvent = await context.auditor.createEvent({
        eventId: 'entity-refresh',
        severityLevel: 'medium',
        request,
        meta: { entityRef },
      });
      try {
        const credentials = await context.httpAuth.credentials(request, {
          allow: ['user', 'service'],
        });
        await requirePermission(
          awsDetectiveControlsRefreshPermission,
          credentials,
          context,
        );
        await readEntity(request, context);
        const targets = await makeTargetsDue(entityRef, context);
        context.requestSweep();
        await auditorEvent.success({ meta: { targets } });
        response.status(202).json({ targets });
      } catch (error) {
        await auditorEvent.fail({ error: toError(error) });
        throw error;
      }
    },
  );
}
