import { UnknownCauseKind } from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import { CollectorId, isOk, Target, targetId } from '../../../model';
import { fromJson, toJson } from '../../sql/content';
import { ReadingRow, ResultRow } from '../../sql/rows';
import { SweepOutcome } from '../../Store';

const TRAILS: CollectorId = 'cloudtrail:trails';
const OWNED_ELSEWHERE: UnknownCauseKind = 'owned-elsewhere';

/** The targets whose results are unknown for want of the trails of a target's account. */
export async function findWaitingTargets(
  knex: Knex,
  target: Target,
): Promise<string[]> {
  const waiting = await knex<ResultRow>('results')
    .where({
      cause_kind: OWNED_ELSEWHERE,
      cause_account_id: target.accountId,
    })
    .whereNot('target_id', targetId(target))
    .distinct('target_id');
  return waiting.map(row => row.target_id);
}

/** Whether a sweep read other trails than the last one, or the first ones. */
export async function bringsOtherTrails(
  tx: Knex.Transaction,
  { target, runs }: SweepOutcome,
): Promise<boolean> {
  const reading = runs.find(run => run.collector === TRAILS)?.reading;
  if (!reading || !isOk(reading)) {
    return false;
  }
  const stored = await tx<ReadingRow>('readings')
    .where({ target_id: targetId(target), collector: TRAILS, status: 'ok' })
    .first('value');
  return !stored?.value || !sameTrails(fromJson(stored.value), reading.value);
}

function sameTrails(a: unknown, b: unknown): boolean {
  return (
    toJson(withoutDeliveries(a), 'takenAt') ===
    toJson(withoutDeliveries(b), 'takenAt')
  );
}

/** A trail that delivers is no other trail for it. */
function withoutDeliveries(trails: unknown): unknown {
  return JSON.parse(
    JSON.stringify(trails, (key, value) =>
      key === 'latestCloudWatchLogsDeliveryTime' ? undefined : value,
    ),
  );
}
