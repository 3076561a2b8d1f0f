import { toError } from '@backstage/errors';
import { WaiverAction } from '../../act/waivers';
import { readCaller } from '../access/readCaller';
import { waiverCaller } from '../access/waiverCaller';
import { OpenApiRouter } from '../openApiRouter';
import { ServeContext } from '../ServeContext';

/** What of a request for a decision is used; the paths differ by their last word only. */
type DecisionRequest = Parameters<typeof readCaller>[0] & {
  params: { id: string };
  body?: { note?: string };
};

/**
 * `POST /waivers/{id}/approve`, `…/refuse` and `…/withdraw`. Audited, whether it is let
 * through or not.
 */
export function addWaiverActionsRoute(
  router: OpenApiRouter,
  context: ServeContext,
) {
  const decide = async (request: DecisionRequest, action: WaiverAction) => {
    const { id } = request.params;
    const auditorEvent = await context.auditor.createEvent({
      eventId: `waiver-${action}`,
      severityLevel: 'medium',
      request,
      meta: { id },
    });
    try {
      const caller = await readCaller(request, context);
      const waiver = await context.waivers.decide(
        { id, action, note: request.body?.note },
        waiverCaller(caller, context),
      );
      const { entityRef, controlId, subject, finding, state } = waiver;
      await auditorEvent.success({
        meta: { entityRef, controlId, subject, finding, state },
      });
      return waiver;
    } catch (error) {
      await auditorEvent.fail({ error: toError(error) });
      throw error;
    }
  };

  router.post('/waivers/:id/approve', async (request, response) => {
    response.json(await decide(request, 'approve'));
  });
  router.post('/waivers/:id/refuse', async (request, response) => {
    response.json(await decide(request, 'refuse'));
  });
  router.post('/waivers/:id/withdraw', async (request, response) => {
    response.json(await decide(request, 'withdraw'));
  });
}
