import { readEntity } from '../access/readEntity';
import { assembleFinding } from '../assemble/assembleFinding';
import { OpenApiRouter } from '../openApiRouter';
import { ServeContext } from '../ServeContext';

/** `GET …/findings` */
export function addFindingsRoute(router: OpenApiRouter, context: ServeContext) {
  router.get(
    '/entities/:kind/:namespace/:name/findings',
    async (request, response) => {
      const { entityRef } = await readEntity(request, context);
      const page = await context.store.readFindings({
        entityRef,
        query: request.query,
      });
      response.json({
        items: page.items.map(item => assembleFinding(item, context.links)),
        nextCursor: page.nextCursor,
      });
    },
  );
}
