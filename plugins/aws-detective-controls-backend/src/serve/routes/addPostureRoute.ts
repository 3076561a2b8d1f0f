import { readEntity } from '../access/readEntity';
import { assemblePosture } from '../assemble/assemblePosture';
import { OpenApiRouter } from '../openApiRouter';
import { ServeContext } from '../ServeContext';

/** `GET …/posture`: one read of the catalog and one of the store. */
export function addPostureRoute(router: OpenApiRouter, context: ServeContext) {
  router.get(
    '/entities/:kind/:namespace/:name/posture',
    async (request, response) => {
      const readable = await readEntity(request, context);
      const { staleAfterSeconds } = context.config;
      const rows = await context.store.readPosture({
        entityRef: readable.entityRef,
        now: context.now().toISOString(),
        staleAfterSeconds,
        ranks: context.controls.ranks,
      });
      response.json(
        assemblePosture({ rows, readable, context, staleAfterSeconds }),
      );
    },
  );
}
