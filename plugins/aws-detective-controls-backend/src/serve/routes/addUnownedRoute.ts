import {
  awsDetectiveControlsUnownedReadPermission,
  UnownedItem,
  UnownedPage,
} from 'backstage-plugin-aws-detective-controls-common';
import { readCaller } from '../access/readCaller';
import { requirePermission } from '../access/requirePermission';
import { OpenApiRouter } from '../openApiRouter';
import { readPageCursor, writePageCursor } from '../scorecard/pageCursor';
import { readScoreQuery } from '../scorecard/readScoreQuery';
import { ServeContext } from '../ServeContext';
import {
  assembleUnownedFinding,
  assembleUnownedResource,
} from '../unowned/assembleUnowned';
import { missingOwnerFix, ownerFix } from '../unowned/unownedFixes';

/** `GET /unowned`: for callers with the permission to read what is nobody's work. */
export function addUnownedRoute(router: OpenApiRouter, context: ServeContext) {
  const { store, controls, links, board } = context;

  router.get('/unowned', async (request, response) => {
    const { credentials } = await readCaller(request, context);
    await requirePermission(
      awsDetectiveControlsUnownedReadPermission,
      credentials,
      context,
    );
    const { queue, account, search, cursor } = request.query;
    const limit = request.query.limit ?? 100;
    const stored = { cursor, limit, search, accountIds: account };

    switch (queue) {
      case 'resources': {
        const page = await store.readUnownedResources({
          query: stored,
          controlIds: [...controls.byId.keys()],
        });
        response.json({
          ...page,
          items: page.items.map(it => assembleUnownedResource(it, links)),
        });
        return;
      }
      case 'findings': {
        const page = await store.readUnownedFindings({ query: stored });
        response.json({
          ...page,
          items: page.items.map(it => assembleUnownedFinding(it, links)),
        });
        return;
      }
      default:
        response.json(await ofCatalog(queue));
    }

    async function ofCatalog(
      asked: 'entities' | 'owners',
    ): Promise<UnownedPage> {
      const query = await readScoreQuery(
        request,
        {
          account,
          search,
          owner: asked === 'entities' ? ['none'] : undefined,
        },
        context,
      );
      const list = { name: `unowned ${asked}`, query };
      const { after } = readPageCursor(cursor, list, 'number');
      const index = await board.current(query.now);
      const page =
        asked === 'entities'
          ? entitiesOf(index.table(query, { groupBy: 'entity', limit, after }))
          : ownersOf(index.missingOwners(query, { limit, after }));
      return {
        items: page.items,
        nextCursor: writePageCursor(page.next, list),
        total: page.total,
      };
    }
  });
}

type Index = Awaited<ReturnType<ServeContext['board']['current']>>;

function entitiesOf(page: ReturnType<Index['table']>) {
  return {
    ...page,
    items: page.items.map(
      (row): UnownedItem => ({
        queue: 'entities',
        key: row.key,
        title: row.title,
        gaps: row.summary.counts.fail,
        entityRefs: row.key.startsWith('account/') ? [] : [row.key],
        fix: ownerFix(),
      }),
    ),
  };
}

function ownersOf(page: ReturnType<Index['missingOwners']>) {
  return {
    ...page,
    items: page.items.map(
      ({ ownerRef, count, holders }): UnownedItem => ({
        queue: 'owners',
        key: ownerRef,
        title: ownerRef,
        gaps: count,
        entityRefs: holders.filter(holder => !holder.startsWith('account/')),
        fix: missingOwnerFix(ownerRef),
      }),
    ),
  };
}
