import { readEntity } from '../access/readEntity';
import { assembleRule } from '../assemble/assembleRule';
import { OpenApiRouter } from '../openApiRouter';
import { ServeContext } from '../ServeContext';

/** `GET …/rules` */
export function addRulesRoute(router: OpenApiRouter, context: ServeContext) {
  router.get(
    '/entities/:kind/:namespace/:name/rules',
    async (request, response) => {
      const { entityRef } = await readEntity(request, context);
      const page = await context.store.readRules({
        entityRef,
        query: request.query,
      });
      response.json({
        items: page.items.map(item => assembleRule(item, context.links)),
        nextCursor: page.nextCursor,
      });
    },
  );
}
