import {
  ControlResult,
  ScoreState,
} from 'backstage-plugin-aws-detective-controls-common';
import { GapFilter, gapFilters, ScoreQuery } from '../../score';
import { assembleResult } from '../assemble/assembleResult';
import { meetsCondition } from '../access/meetsCondition';
import { readableWaivers } from '../access/readableWaivers';
import { ServeContext } from '../ServeContext';
import { ExportRow } from './ExportRow';

/** Results read at once. */
const PAGE_SIZE = 500;

/**
 * The results behind the scorecard's cells, holder by holder from A to Z, as they are
 * read: never more than a page of them is in memory. What the caller may not see is not
 * among them.
 */
export async function* readExportRows(
  query: ScoreQuery,
  context: ServeContext,
): AsyncGenerator<ExportRow> {
  const { filter, access } = query;
  const index = await context.board.current(query.now);
  // These are of the single result here, and choose no entities.
  const { status, overdue, dueSoon, age, ...chosen } = filter;
  const ofGaps = gapFilters(
    { overdue, dueSoon, age },
    context.config.dueDates.soonDays * 24 * 3600,
  );
  const holders = index.exported({ ...query, filter: chosen });
  const practices = new Map(
    query.controls.map(control => [control.id, control.bestPractice]),
  );
  const late = new Set(index.lateTargets);
  const exportedAt = query.now.toISOString();
  for (const holder of holders) {
    for await (const read of readResults(holder, query, context)) {
      const { result, partition } = read;
      const control = context.controls.byId.get(result.controlId)!;
      const isLate = late.has(`${result.accountId}/${result.region}`);
      const state = stateOf(result, isLate);
      const place = { accountId: result.accountId, region: result.region };
      const isAsked =
        takes(status, state) &&
        takesGap(ofGaps, state, result, query.now) &&
        takes(filter.account, result.accountId) &&
        takes(filter.region, result.region) &&
        (!access.condition ||
          meetsCondition(access.condition, {
            entityRef: holder.entityRef,
            controlId: result.controlId,
            ownerRef: holder.ownerRef,
            systemRef: holder.systemRef,
            signal: control.metadata.signal,
            ...place,
          }));
      if (isAsked) {
        yield {
          entityRef: holder.entityRef,
          entityTitle: holder.title,
          ownerRef: result.ownerRef ?? holder.ownerRef,
          systemRef: holder.systemRef,
          control: control.metadata,
          bestPractice: practices.get(result.controlId)!,
          state,
          result,
          partition,
          exportedAt,
        };
      }
    }
  }
}

async function* readResults(
  holder: { entityRef: string; ownerRef?: string },
  query: ScoreQuery,
  context: ServeContext,
): AsyncGenerator<Pick<ExportRow, 'result' | 'partition'>> {
  let cursor: string | undefined;
  do {
    const page = await context.store.readResults({
      entityRef: holder.entityRef,
      now: query.now.toISOString(),
      staleAfterSeconds: context.config.staleAfterSeconds,
      ranks: context.controls.ranks,
      query: {
        controlIds: query.controls.map(control => control.id),
        scope: 'own',
        limit: PAGE_SIZE,
        cursor,
      },
    });
    const others = page.items
      .flatMap(({ waiver }) => waiver ?? [])
      .filter(waiver => waiver.entityRef !== holder.entityRef);
    const readable = await readableWaivers(others, query.access, context);
    for (const stored of page.items) {
      yield {
        result: assembleResult(stored, { ...context, ...holder, readable }),
        partition: stored.target.partition,
      };
    }
    cursor = page.nextCursor;
  } while (cursor);
}

/**
 * The state of one result: as of a cell, but of its subject alone.
 *
 * @param isLate - whether the scores of its target are: what was concluded is stale then
 */
export function stateOf(
  result: Pick<ControlResult, 'status' | 'stale' | 'waiver'>,
  isLate: boolean,
): ScoreState {
  const concluded = result.status === 'pass' || result.status === 'fail';
  if (result.stale || (isLate && concluded)) {
    return 'stale';
  }
  return result.status === 'fail' && result.waiver ? 'waived' : result.status;
}

/** Whether filters on gaps take a result; without any they take everything. */
function takesGap(
  filters: readonly GapFilter[],
  state: ScoreState,
  { since, dueAt }: Pick<ControlResult, 'since' | 'dueAt'>,
  now: Date,
): boolean {
  if (filters.length === 0) {
    return true;
  }
  if (state !== 'fail' || !since || !dueAt) {
    return false;
  }
  const seconds = (to: string) => (Date.parse(to) - now.getTime()) / 1000;
  return filters.every(of => of(-seconds(since), seconds(dueAt)));
}

function takes<T>(values: readonly T[] | undefined, value: T): boolean {
  return !values?.length || values.includes(value);
}
