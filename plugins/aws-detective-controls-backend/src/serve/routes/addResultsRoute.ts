import { NotAllowedError } from '@backstage/errors';
import { awsDetectiveControlsScorecardReadPermission } from 'backstage-plugin-aws-detective-controls-common';
import { StoredResult } from '../../store/Store';
import { readableWaivers } from '../access/readableWaivers';
import { readEntity } from '../access/readEntity';
import { readScoreAccess } from '../access/readScoreAccess';
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
      const readable = await readableOf(page.items, entityRef);
      response.json({
        items: page.items.map(stored =>
          assembleResult(stored, { ...context, entityRef, ownerRef, readable }),
        ),
        nextCursor: page.nextCursor,
      });

      /** Mostly there are none of others, and nobody has to be asked. */
      async function readableOf(
        items: readonly StoredResult[],
        own: string,
      ): Promise<ReadonlySet<string>> {
        const others = items
          .flatMap(({ waiver }) => waiver ?? [])
          .filter(waiver => waiver.entityRef !== own);
        return others.length === 0
          ? new Set()
          : readableWaivers(others, await readAccess(), context);
      }

      async function readAccess() {
        const credentials = await context.httpAuth.credentials(request, {
          allow: ['user', 'service'],
        });
        try {
          return await readScoreAccess(
            awsDetectiveControlsScorecardReadPermission,
            credentials,
            context,
          );
        } catch (error) {
          if (error instanceof NotAllowedError) {
            return undefined;
          }
          throw error;
        }
      }
    },
  );
}
