import { UnknownCauseKind } from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import { CollectorId, isOk, targetId } from '../../../model';
import { fromJson, toJson, without } from '../../sql/content';
import { ReadingRow, ResultRow } from '../../sql/rows';
import { SweepOutcome } from '../../Store';

const TRAILS: CollectorId = 'cloudtrail:trails';
const OWNED_ELSEWHERE: UnknownCauseKind = 'owned-elsewhere';

/**
 * The targets whose results are unknown for want of this account's trails,
 * where the sweep read other trails than the last one, or the first ones.
 */
export async function findWaitingTargets(
  tx: Knex.Transaction,
  outcome: SweepOutcome,
): Promise<string[]> {
  const id = targetId(outcome.target);
  const reading = outcome.runs.find(run => run.collector === TRAILS)?.reading;
  if (!reading || !isOk(reading)) {
    return [];
  }
  const stored = await tx<ReadingRow>('readings')
    .where({ target_id: id, collector: TRAILS, status: 'ok' })
    .first('value');
  if (stored?.value && sameTrails(fromJson(stored.value), reading.value)) {
    return [];
  }
  const waiting = await tx<ResultRow>('results')
    .where({
      cause_kind: OWNED_ELSEWHERE,
      cause_account_id: outcome.target.accountId,
    })
    .whereNot('target_id', id)
    .distinct('target_id');
  return waiting.map(row => row.target_id);
}

function sameTrails(a: unknown, b: unknown): boolean {
  return toJson(without(a, 'takenAt')) === toJson(without(b, 'takenAt'));
}
