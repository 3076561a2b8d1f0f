import { ScoreState } from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { chunked } from '../../sql/chunked';
import { isPostgres } from '../../sql/lockTargets';
import { mapInTurns } from '../../sql/mapInTurns';
import { TargetRow } from '../../sql/rows';
import { shiftTime } from '../../sql/time';
import { addPauses } from './addPauses';
import { buildPlace, ResultGroup } from './buildPlace';
import { judgeFindingWaivers } from './judgeFindingWaivers';
import { nextWaiverChange } from './nextWaiverChange';
import { readPlaceFindings } from './readPlaceFindings';
import { readRollUp, RollUpRow } from './readRollUp';
import { saveFindingPauses } from './saveFindingPauses';
import { PlaceContent, saveScores } from './saveScores';

/** What targets are rolled up by. */
export interface RefreshOptions {
  now: string;
  staleBefore: string;
  staleAfterSeconds: number;
  /** The place of each control that is judged now. */
  controls: ReadonlyMap<string, number>;
  /** Targets to leave alone. */
  except: readonly string[];
}

/**
 * Rolls up the target that is due the longest, in a transaction that keeps others from
 * it: two instances do not do the same, and no sweep of it is stored meanwhile.
 *
 * @returns undefined where none is due that nobody else is at
 */
export async function refreshNextTarget(
  knex: Knex,
  options: RefreshOptions,
): Promise<{ targetId: string; places: number; error?: unknown } | undefined> {
  let targetId: string | undefined;
  try {
    return await knex.transaction(async tx => {
      targetId = await lockDueTarget(tx, options);
      return targetId === undefined
        ? undefined
        : { targetId, places: await refreshTarget(tx, targetId, options) };
    });
  } catch (error) {
    if (targetId === undefined) {
      throw error;
    }
    return { targetId, places: 0, error };
  }
}

async function lockDueTarget(
  tx: Knex.Transaction,
  { now, except }: RefreshOptions,
): Promise<string | undefined> {
  const due = await tx<TargetRow>('targets')
    .where('scores_due_at', '<=', now)
    .whereNotIn('id', [...except])
    .orderBy('scores_due_at')
    .orderBy('id')
    .modify(query => {
      // SQLite has one writer, and no words for this.
      if (isPostgres(tx)) {
        query.forUpdate().skipLocked();
      }
    })
    .first('id');
  return due?.id;
}

async function refreshTarget(
  tx: Knex.Transaction,
  targetId: string,
  options: RefreshOptions,
): Promise<number> {
  const { now, staleBefore, controls } = options;
  const of = { targetId, now, staleBefore };
  const judged = (await readRollUp(tx, of)).filter(row =>
    controls.has(row.control_id),
  );
  const covered = await judgeFindingWaivers(tx, of, judged);
  await saveFindingPauses(tx, of, covered);
  const rows = await addPauses(tx, of, covered);
  const findings = await readPlaceFindings(tx, of);
  const nextChange = earliest([
    await nextWaiverChange(tx, of),
    turnsStale(rows, options.staleAfterSeconds),
  ]);

  const groups = await groupByHolder(rows, controls);
  const holders = [...new Set([...groups.keys(), ...findings.keys()])].sort();
  const places: PlaceContent[] = await mapInTurns(holders, holder =>
    buildPlace(
      holder,
      groups.get(holder) ?? [],
      findings.get(holder) ?? { critical: 0, high: 0 },
    ),
  );
  await tx<TargetRow>('targets')
    .where('id', targetId)
    .update({ scores_due_at: nextChange ?? null });
  return saveScores(tx, { targetId, places, now });
}

async function groupByHolder(
  rows: readonly RollUpRow[],
  controls: ReadonlyMap<string, number>,
): Promise<Map<string, ResultGroup[]>> {
  const holders = new Map<string, ResultGroup[]>();
  for (const chunk of chunked(rows)) {
    for (const row of chunk) {
      const groups = holders.get(row.holder) ?? [];
      holders.set(row.holder, groups);
      groups.push({
        control: controls.get(row.control_id)!,
        state: stateOf(row),
        count: Number(row.total),
        since: row.since,
        paused: row.paused,
      });
    }
    await othersTurn();
  }
  return holders;
}

function stateOf(row: RollUpRow): ScoreState {
  if (Number(row.stale) === 1) {
    return 'stale';
  }
  return row.waived === 'yes' ? 'waived' : (row.status as ScoreState);
}

/** When the first of the results that are not stale will be. */
function turnsStale(
  rows: readonly RollUpRow[],
  staleAfterSeconds: number,
): string | undefined {
  const judgedAt = earliest(
    rows.filter(row => Number(row.stale) === 0).map(row => row.evaluated_at),
  );
  // It is stale from the millisecond after.
  return judgedAt && shiftTime(judgedAt, staleAfterSeconds + 0.001);
}

function earliest(times: readonly (string | undefined)[]): string | undefined {
  let first: string | undefined;
  for (const time of times) {
    if (time !== undefined && (first === undefined || time < first)) {
      first = time;
    }
  }
  return first;
}
