import { readEntity } from '../access/readEntity';
import { assembleAlarm } from '../assemble/assembleAlarm';
import { OpenApiRouter } from '../openApiRouter';
import { ServeContext } from '../ServeContext';

/** `GET …/alarms` */
export function addAlarmsRoute(router: OpenApiRouter, context: ServeContext) {
  router.get(
    '/entities/:kind/:namespace/:name/alarms',
    async (request, response) => {
      const { entityRef } = await readEntity(request, context);
      const page = await context.store.readAlarms({
        entityRef,
        query: request.query,
      });
      response.json({
        items: page.items.map(item => assembleAlarm(item, context.links)),
        nextCursor: page.nextCursor,
      });
    },
  );
}
