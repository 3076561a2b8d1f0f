import { awsDetectiveControlsTargetsReadPermission } from 'backstage-plugin-aws-detective-controls-common';
import { requirePermission } from '../access/requirePermission';
import { assembleTargets } from '../assemble/assembleTargets';
import { OpenApiRouter } from '../openApiRouter';
import { ServeContext } from '../ServeContext';

/** `GET /targets`: for callers with the permission to read targets. */
export function addTargetsRoute(router: OpenApiRouter, context: ServeContext) {
  router.get('/targets', async (request, response) => {
    const credentials = await context.httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    await requirePermission(
      awsDetectiveControlsTargetsReadPermission,
      credentials,
      context,
    );
    const now = context.now().toISOString();
    const stored = await context.store.listTargets({ now });
    const { staleAfterSeconds } = context.config;
    response.json(assembleTargets(stored, { now, staleAfterSeconds }));
  });
}
