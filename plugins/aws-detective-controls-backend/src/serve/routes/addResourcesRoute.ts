import { readEntity } from '../access/readEntity';
import { assembleClaimedResource } from '../assemble/assembleResource';
import { OpenApiRouter } from '../openApiRouter';
import { ServeContext } from '../ServeContext';

/** `GET …/resources` */
export function addResourcesRoute(
  router: OpenApiRouter,
  context: ServeContext,
) {
  router.get(
    '/entities/:kind/:namespace/:name/resources',
    async (request, response) => {
      const { entityRef } = await readEntity(request, context);
      const page = await context.store.readClaimedResources({
        entityRef,
        query: request.query,
      });
      response.json({
        items: page.items.map(item =>
          assembleClaimedResource(item, context.links),
        ),
        nextCursor: page.nextCursor,
      });
    },
  );
}
