import { readEntity } from '../access/readEntity';
import { assembleResult } from '../assemble/assembleResult';
import { OpenApiRouter } from '../openApiRouter';
import { ServeContext } from '../ServeContext';
import { selectControlIds } from './selectControlIds';

/** `GET …/results` */
export function addResultsRoute(router: OpenApiRouter, context: ServeContext) {
  router.get(
    '/entities/:kind/:namespace/:name/results',
    async (request, response) => {
      const { entityRef, ownerRef } = await readEntity(request, context);
      const { status, scope, cursor, limit } = request.query;
      const page = await context.store.readResults({
        entityRef,
        now: context.now().toISOString(),
        staleAfterSeconds: context.config.staleAfterSeconds,
        ranks: context.controls.ranks,
        query: {
          controlIds: selectControlIds(request.query, context.controls),
          status,
          scope,
          cursor,
          limit,
        },
      });
      response.json({
        items: page.items.map(stored =>
          assembleResult(stored, { ...context, entityRef, ownerRef }),
        ),
        nextCursor: page.nextCursor,
      });
    },
  );
}
