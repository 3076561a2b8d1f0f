import { ResultWaiver } from 'backstage-plugin-aws-detective-controls-common';
import { IndexedGap, ScoreQuery } from '../../score';
import { StoredWaiver, WaiversQuery } from '../../store/Store';
import { readableWaivers } from '../access/readableWaivers';
import { assembleWaiver } from '../assemble/assembleWaiver';
import { assembleWorkItem } from '../assemble/assembleWorkItem';
import { OpenApiRouter } from '../openApiRouter';
import { readPageCursor, writePageCursor } from '../scorecard/pageCursor';
import { readScoreQuery } from '../scorecard/readScoreQuery';
import { ServeContext } from '../ServeContext';

/** A key for an entity × control. */
function keyOf(gap: { entityRef: string; controlId: string }): string {
  return `${gap.entityRef} ${gap.controlId}`;
}

/** `GET /scorecard/gaps`: with the waivers and the work on them, in a few more queries. */
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
        waiver: waivers.get(keyOf(gap)),
        workItem: work.get(keyOf(gap)),
      })),
      nextCursor: writePageCursor(page.next, list, query.now),
      total: page.total,
    });
  });
}

/**
 * The waivers that hold over some gaps, by their keys; of several over one, that which
 * ends first.
 */
async function readWaivers(
  gaps: IndexedGap[],
  query: ScoreQuery,
  context: ServeContext,
): Promise<Map<string, ResultWaiver>> {
  const waived = gaps.filter(gap => gap.state === 'waived');
  const own = byKey(
    await readHolding(
      waived,
      { entity: waived.map(gap => gap.entityRef) },
      // The entities are shown; a waiver may be on what one holds elsewhere.
      { condition: query.access.condition },
      query,
      context,
    ),
    keyOf,
  );
  // Over what is the account's, anybody's waiver holds who inherits it.
  const left = waived.filter(
    gap => gap.scope !== 'resource' && !own.has(keyOf(gap)),
  );
  const others = await readHolding(
    left,
    { account: left.flatMap(gap => gap.accountIds) },
    {},
    query,
    context,
  );
  const ofAccount = byKey(others, ({ subject, controlId }) =>
    accountKey(accountOf(subject!), controlId),
  );
  const covering = waived.flatMap(gap => {
    const waiver =
      own.get(keyOf(gap)) ??
      gap.accountIds
        .flatMap(id => ofAccount.get(accountKey(id, gap.controlId)) ?? [])
        .sort(byEnd)[0];
    return waiver ? [{ gap, waiver }] : [];
  });
  const readable = await readableWaivers(
    covering
      .filter(({ gap, waiver }) => waiver.entityRef !== gap.entityRef)
      .map(({ waiver }) => waiver),
    query.access,
    context,
  );
  return new Map(
    covering.map(({ gap, waiver }) => [
      keyOf(gap),
      assembleWaiver(waiver, { entityRef: gap.entityRef, readable }),
    ]),
  );
}

/** Those that hold over the controls of some gaps; no query where there is none. */
async function readHolding(
  gaps: readonly IndexedGap[],
  of: Pick<WaiversQuery, 'entity' | 'account'>,
  access: ScoreQuery['access'],
  { now }: ScoreQuery,
  { store, signals }: ServeContext,
): Promise<StoredWaiver[]> {
  if (gaps.length === 0) {
    return [];
  }
  const waivers: StoredWaiver[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.readWaivers({
      query: {
        ...of,
        state: ['approved'],
        control: gaps.map(gap => gap.controlId),
        limit: 500,
        cursor,
      },
      access,
      signals,
      now: now.toISOString(),
    });
    waivers.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return waivers;
}

function byEnd(left: StoredWaiver, right: StoredWaiver): number {
  return left.endsAt < right.endsAt ? -1 : 1;
}

/** The first to end of each key. */
function byKey(
  waivers: readonly StoredWaiver[],
  key: (waiver: StoredWaiver) => string,
): Map<string, StoredWaiver> {
  return new Map(
    [...waivers]
      .sort(byEnd)
      .reverse()
      .map(waiver => [key(waiver), waiver]),
  );
}

/** The account of an account-level subject, `account/<id>` or `account/<id>/<region>`. */
function accountOf(subject: string): string {
  return subject.split('/')[1];
}

function accountKey(accountId: string, controlId: string): string {
  return `account/${accountId} ${controlId}`;
}

async function readWork(gaps: IndexedGap[], { store }: ServeContext) {
  if (gaps.length === 0) {
    return new Map();
  }
  const items = await store.readOpenWorkItems(gaps);
  return new Map(items.map(item => [keyOf(item), assembleWorkItem(item)]));
}
