import { IndexedGap, ScoreQuery } from '../../score';
import { StoredWaiver } from '../../store/Store';
import { assembleWorkItem } from '../assemble/assembleWorkItem';
import { OpenApiRouter } from '../openApiRouter';
import { readPageCursor, writePageCursor } from '../scorecard/pageCursor';
import { readScoreQuery } from '../scorecard/readScoreQuery';
import { ServeContext } from '../ServeContext';

/** A key for an entity × control. */
function keyOf(gap: { entityRef: string; controlId: string }): string {
  return `${gap.entityRef} ${gap.controlId}`;
}

/** `GET /scorecard/gaps`: with the waivers and the work on them, in two more queries. */
export function addGapsRoute(router: OpenApiRouter, context: ServeContext) {
  router.get('/scorecard/gaps', async (request, response) => {
    const asked = await readScoreQuery(request, request.query, context);
    const list = { name: 'gaps', query: asked };
    const { after, asOf } = readPageCursor(
      request.query.cursor,
      list,
      'number',
    );
    // Were it decided anew what is overdue, gaps would jump between pages.
    const query = { ...asked, now: asOf ?? asked.now };
    const index = await context.board.current(asked.now);
    const page = index.gaps(query, {
      limit: request.query.limit ?? 100,
      after,
    });
    const [waivers, work] = await Promise.all([
      readWaivers(page.items, asked, context),
      readWork(page.items, context),
    ]);
    response.json({
      items: page.items.map(gap => ({
        ...gap,
        waiver: gap.state === 'waived' ? waivers.get(keyOf(gap)) : undefined,
        workItem: work.get(keyOf(gap)),
      })),
      nextCursor: writePageCursor(page.next, list, query.now),
      total: page.total,
    });
  });
}

/** The waivers that hold over some gaps; of several over one, that which ends first. */
async function readWaivers(
  gaps: IndexedGap[],
  { access, now }: ScoreQuery,
  { store, signals }: ServeContext,
) {
  const waived = gaps.filter(gap => gap.state === 'waived');
  if (waived.length === 0) {
    return new Map();
  }
  const waivers: StoredWaiver[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.readWaivers({
      query: {
        state: ['approved'],
        entity: waived.map(gap => gap.entityRef),
        control: waived.map(gap => gap.controlId),
        limit: 500,
        cursor,
      },
      // The entities are shown; a waiver may be on what one holds elsewhere.
      access: { condition: access.condition },
      signals,
      now: now.toISOString(),
    });
    waivers.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return new Map(
    waivers
      .sort((left, right) => (left.endsAt < right.endsAt ? 1 : -1))
      .map(waiver => [keyOf(waiver), waiver]),
  );
}

async function readWork(gaps: IndexedGap[], { store }: ServeContext) {
  if (gaps.length === 0) {
    return new Map();
  }
  const items = await store.readOpenWorkItems(gaps);
  return new Map(items.map(item => [keyOf(item), assembleWorkItem(item)]));
}
