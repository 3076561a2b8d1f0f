import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError, toError } from '@backstage/errors';
import {
  awsDetectiveControlsScorecardReadPermission,
  awsDetectiveControlsWorkItemManagePermission,
} from 'backstage-plugin-aws-detective-controls-common';
import { BadParameterError } from '../../model';
import { mayActOn } from '../access/mayActOn';
import { Caller, readCaller } from '../access/readCaller';
import { readScoreAccess } from '../access/readScoreAccess';
import { assembleWorkItem } from '../assemble/assembleWorkItem';
import { checkControls } from '../checkControls';
import { OpenApiRouter } from '../openApiRouter';
import { checkRefs } from '../scorecard/checkRefs';
import { ServeContext } from '../ServeContext';

/**
 * `GET /work-items`: those of entities that the catalog shows to the caller, as far as
 * the policy lets the scorecard be read. `POST /work-items` and `…/{id}/close` are
 * audited, whether they are let through or not.
 */
export function addWorkItemsRoute(
  router: OpenApiRouter,
  context: ServeContext,
) {
  const { store, controls, auditor, work } = context;

  router.get('/work-items', async (request, response) => {
    const { credentials } = await readCaller(request, context);
    const { entity, control, state, assignee, cursor, limit } = request.query;
    const page = await store.readWorkItems({
      query: {
        ...checkRefs({ entity }),
        control: checkControls(control, controls),
        state,
        assignee: assignee?.map(ref => fullRef(ref, 'assignee')),
        cursor,
        limit,
      },
      access: await readScoreAccess(
        awsDetectiveControlsScorecardReadPermission,
        credentials,
        context,
      ),
      signals: new Map(
        controls.ranks.map(({ controlId, signal }) => [controlId, signal]),
      ),
    });
    response.json({
      items: page.items.map(assembleWorkItem),
      nextCursor: page.nextCursor,
      providers: work.providers.list(),
    });
  });

  router.post('/work-items', async (request, response) => {
    const { controlId, assigneeRef, provider } = request.body;
    const auditorEvent = await auditor.createEvent({
      eventId: 'work-item-create',
      severityLevel: 'medium',
      request,
      meta: {
        entityRef: request.body.entityRef,
        controlId,
        assigneeRef,
        provider,
      },
    });
    try {
      const caller = await readCaller(request, context);
      const entityRef = fullRef(request.body.entityRef, 'entityRef');
      if (!controls.byId.has(controlId)) {
        throw new BadParameterError(
          `controlId: takes the id of an enabled control (GET /controls), and '${controlId}' is none`,
          {
            parameter: 'controlId',
            value: controlId,
            takes: [...controls.byId.keys()].sort(),
          },
        );
      }
      await checkEntity(entityRef, caller, context);
      await checkPermission({ entityRef, controlId }, caller, context);
      const item = await work.items.create(
        { entityRef, controlId, assigneeRef, provider },
        { credentials: caller.credentials, by: caller.ref, now: context.now() },
      );
      work.request();
      await auditorEvent.success({ meta: { id: item.id, state: item.state } });
      response.status(201).json(assembleWorkItem(item));
    } catch (error) {
      await auditorEvent.fail({ error: toError(error) });
      throw error;
    }
  });

  router.post('/work-items/:id/close', async (request, response) => {
    const { id } = request.params;
    const auditorEvent = await auditor.createEvent({
      eventId: 'work-item-close',
      severityLevel: 'medium',
      request,
      meta: { id },
    });
    try {
      const caller = await readCaller(request, context);
      const stored = await store.readWorkItem(id);
      if (!stored || !(await isVisible(stored.entityRef, caller, context))) {
        throw new NotFoundError(`No work item '${id}'`);
      }
      await checkPermission(stored, caller, context);
      const item = await work.items.close(id, {
        by: caller.ref,
        now: context.now(),
      });
      work.request();
      const { entityRef, controlId, state } = item;
      await auditorEvent.success({ meta: { entityRef, controlId, state } });
      response.json(assembleWorkItem(item));
    } catch (error) {
      await auditorEvent.fail({ error: toError(error) });
      throw error;
    }
  });
}

function fullRef(value: string, field: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(value));
  } catch {
    throw new BadParameterError(
      `${field}: takes an entity ref such as ${
        field === 'assignee'
          ? 'group:default/payments'
          : 'component:default/payments-api'
      }, and '${value}' is none`,
      { parameter: field, value },
    );
  }
}

async function isVisible(
  entityRef: string,
  { credentials }: Caller,
  { catalog }: ServeContext,
): Promise<boolean> {
  return (
    (await catalog.getEntityByRef(entityRef, { credentials })) !== undefined
  );
}

async function checkEntity(
  entityRef: string,
  caller: Caller,
  context: ServeContext,
): Promise<void> {
  if (!(await isVisible(entityRef, caller, context))) {
    throw new NotFoundError(`No entity '${entityRef}'`);
  }
}

async function checkPermission(
  { entityRef, controlId }: { entityRef: string; controlId: string },
  { credentials }: Caller,
  context: ServeContext,
): Promise<void> {
  const permission = awsDetectiveControlsWorkItemManagePermission;
  const [allowed] = await mayActOn(
    permission,
    [{ entityRef, controlId }],
    credentials,
    context,
  );
  if (!allowed) {
    throw new NotAllowedError(
      `This needs the permission '${permission.name}' for '${controlId}' on '${entityRef}'`,
    );
  }
}
