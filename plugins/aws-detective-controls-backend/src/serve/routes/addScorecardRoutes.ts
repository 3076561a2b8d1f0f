import { OpenApiRouter } from '../openApiRouter';
import { readPageCursor, writePageCursor } from '../scorecard/pageCursor';
import { readScoreQuery } from '../scorecard/readScoreQuery';
import { ServeContext } from '../ServeContext';

/** `GET /scorecard`, `…/headline`, `…/heatmap`, `…/trend` and `…/facets`. */
export function addScorecardRoutes(
  router: OpenApiRouter,
  context: ServeContext,
) {
  const { board } = context;

  router.get('/scorecard', async (request, response) => {
    const query = await readScoreQuery(request, request.query, context);
    const { groupBy = 'entity', sort = 'gaps', order } = request.query;
    const list = {
      name: 'scorecard',
      query,
      options: { groupBy, sort, order },
    };
    const { after } = readPageCursor(
      request.query.cursor,
      list,
      sort === 'title' ? 'string' : 'number',
    );
    const index = await board.current(query.now);
    const page = index.table(query, {
      groupBy,
      sort,
      order,
      limit: request.query.limit ?? 100,
      after,
    });
    response.json({
      items: page.items,
      nextCursor: writePageCursor(page.next, list),
      total: page.total,
    });
  });

  router.get('/scorecard/headline', async (request, response) => {
    const query = await readScoreQuery(request, request.query, context);
    const index = await board.current(query.now);
    response.json(
      index.headline(query, { periodDays: request.query.period ?? 30 }),
    );
  });

  router.get('/scorecard/heatmap', async (request, response) => {
    const query = await readScoreQuery(request, request.query, context);
    const { groupBy = 'owner' } = request.query;
    const list = { name: 'heatmap', query, options: { groupBy } };
    const { after } = readPageCursor(request.query.cursor, list, 'number');
    const index = await board.current(query.now);
    const { next, ...page } = index.heatmap(query, {
      groupBy,
      limit: request.query.limit ?? 100,
      after,
    });
    response.json({ ...page, nextCursor: writePageCursor(next, list) });
  });

  router.get('/scorecard/trend', async (request, response) => {
    const query = await readScoreQuery(request, request.query, context);
    const index = await board.current(query.now);
    response.json(index.trend(query, { days: request.query.days ?? 90 }));
  });

  router.get('/scorecard/facets', async (request, response) => {
    const query = await readScoreQuery(request, {}, context);
    const index = await board.current(query.now);
    response.json(index.facets(query));
  });
}
