import {
  awsDetectiveControlsUnownedReadPermission,
  UnownedItem,
  UnownedPage,
} from 'backstage-plugin-aws-detective-controls-common';
import { readCondition } from '../access/readCondition';
import { readCaller } from '../access/readCaller';
import { OpenApiRouter } from '../openApiRouter';
import { ScoreAccess, ScoreCondition } from '../../score/ScoreAccess';
import { readPageCursor, writePageCursor } from '../scorecard/pageCursor';
import { readScoreQuery } from '../scorecard/readScoreQuery';
import { ServeContext } from '../ServeContext';
import {
  assembleUnownedFinding,
  assembleUnownedResource,
} from '../unowned/assembleUnowned';
import {
  accountOwnerFix,
  missingOwnerFix,
  ownerFix,
} from '../unowned/unownedFixes';

/**
 * `GET /unowned`: for callers with the permission to read what is nobody's work, as far as
 * the policy's conditions take it.
 */
export function addUnownedRoute(router: OpenApiRouter, context: ServeContext) {
  const { store, signals, links, board } = context;

  router.get('/unowned', async (request, response) => {
    const { credentials } = await readCaller(request, context);
    const condition = await readCondition(
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
          condition,
          signals,
        });
        response.json({
          ...page,
          items: page.items.map(it => assembleUnownedResource(it, links)),
        });
        return;
      }
      case 'findings': {
        const page = await store.readUnownedFindings({
          query: stored,
          condition,
        });
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
      const asScored = await readScoreQuery(
        request,
        {
          account,
          search,
          owner: asked === 'entities' ? ['none'] : undefined,
        },
        context,
      );
      const query = {
        ...asScored,
        access: withCondition(asScored.access, condition),
      };
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

/** Who may see something by two permissions sees what both take. */
function withCondition(
  access: ScoreAccess,
  condition: ScoreCondition | undefined,
): ScoreAccess {
  const both = [access.condition, condition].flatMap(it => it ?? []);
  return both.length === 0 ? access : { ...access, condition: { all: both } };
}

type Index = Awaited<ReturnType<ServeContext['board']['current']>>;

function entitiesOf(page: ReturnType<Index['table']>) {
  return {
    ...page,
    items: page.items.map((row): UnownedItem => {
      const [, accountId] = /^account\/(.+)$/.exec(row.key) ?? [];
      return {
        queue: 'entities',
        key: row.key,
        title: row.title,
        gaps: row.summary.counts.fail,
        entityRefs: accountId ? [] : [row.key],
        fix: accountId ? accountOwnerFix(accountId) : ownerFix(),
      };
    }),
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
