import { toError } from '@backstage/errors';
import { awsDetectiveControlsScorecardReadPermission } from 'backstage-plugin-aws-detective-controls-common';
import { readCaller } from '../access/readCaller';
import { readScoreAccess } from '../access/readScoreAccess';
import { waiverCaller } from '../access/waiverCaller';
import { checkControls } from '../checkControls';
import { OpenApiRouter } from '../openApiRouter';
import { checkRefs } from '../scorecard/checkRefs';
import { ServeContext } from '../ServeContext';

/**
 * `GET /waivers`: those of entities that the catalog shows to the caller, as far as the
 * policy lets the scorecard be read. `POST /waivers`: asks for one; audited, whether it
 * is let through or not.
 */
export function addWaiversRoute(router: OpenApiRouter, context: ServeContext) {
  const { store, controls, waivers, auditor } = context;

  router.get('/waivers', async (request, response) => {
    const caller = await readCaller(request, context);
    const { state, entity, control, cursor, limit } = request.query;
    const page = await store.readWaivers({
      query: {
        state,
        ...checkRefs({ entity }),
        control: checkControls(control, controls),
        cursor,
        limit,
      },
      access: await readScoreAccess(
        awsDetectiveControlsScorecardReadPermission,
        caller.credentials,
        context,
      ),
      signals: new Map(
        controls.ranks.map(({ controlId, signal }) => [controlId, signal]),
      ),
      now: context.now().toISOString(),
    });
    response.json({
      items: await waivers.withActionsOf(
        page.items,
        waiverCaller(caller, context),
      ),
      nextCursor: page.nextCursor,
    });
  });

  router.post('/waivers', async (request, response) => {
    const { entityRef, controlId, subject, finding, endsAt } = request.body;
    const auditorEvent = await auditor.createEvent({
      eventId: 'waiver-request',
      severityLevel: 'medium',
      request,
      meta: { entityRef, controlId, subject, finding, endsAt },
    });
    try {
      const caller = await readCaller(request, context);
      const waiver = await waivers.ask(
        request.body,
        waiverCaller(caller, context),
      );
      await auditorEvent.success({ meta: { id: waiver.id } });
      response.status(201).json(waiver);
    } catch (error) {
      await auditorEvent.fail({ error: toError(error) });
      throw error;
    }
  });
}
