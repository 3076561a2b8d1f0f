import { OpenApiRouter } from '../openApiRouter';
import { ServeContext } from '../ServeContext';

/** `GET /controls`: for any caller who is signed in. */
export function addControlsRoute(router: OpenApiRouter, context: ServeContext) {
  const items = context.controls.ordered.map(control => control.metadata);
  const benchmarks = [...context.benchmarks];

  router.get('/controls', async (request, response) => {
    await context.httpAuth.credentials(request, { allow: ['user', 'service'] });
    response.json({ items, benchmarks });
  });
}
