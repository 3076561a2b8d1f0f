import {
  UnknownCause,
  UnknownCauseKind,
} from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import {
  CollectorId,
  isOk,
  SHARED_COLLECTORS,
  Target,
  targetId,
} from '../../../model';
import { fromJson, toJson } from '../../sql/content';
import { ReadingRow, ResultRow } from '../../sql/rows';
import { SweepOutcome } from '../../Store';

const OWNED_ELSEWHERE: UnknownCauseKind = 'owned-elsewhere';

/**
 * The targets whose results are unknown for want of some readings of a target.
 * They are in its own region: what is global is asked of what is global.
 */
export async function findWaitingTargets(
  knex: Knex,
  target: Target,
  collectors: readonly CollectorId[],
): Promise<string[]> {
  if (collectors.length === 0) {
    return [];
  }
  const waiting = await knex<ResultRow>('results')
    .where({
      cause_kind: OWNED_ELSEWHERE,
      cause_account_id: target.accountId,
    })
    .where('target_id', 'like', `%/${target.region}`)
    .whereNot('target_id', targetId(target))
    .distinct('target_id', 'cause');
  const ids = waiting
    .filter(({ cause }) => {
      const { collector } = fromJson<UnknownCause>(cause!);
      return collectors.some(id => id === collector);
    })
    .map(row => row.target_id);
  return [...new Set(ids)];
}

/** The shared collectors that read something else than the last time, or for the first time. */
export async function otherShared(
  tx: Knex.Transaction,
  { target, runs }: SweepOutcome,
): Promise<CollectorId[]> {
  const answered = runs.flatMap(({ collector, reading }) =>
    isOk<unknown>(reading) && SHARED_COLLECTORS.includes(collector)
      ? { collector, value: reading.value }
      : [],
  );
  if (answered.length === 0) {
    return [];
  }
  const stored = await tx<ReadingRow>('readings')
    .where({ target_id: targetId(target), status: 'ok' })
    .whereIn(
      'collector',
      answered.map(({ collector }) => collector),
    )
    .select('collector', 'value');
  const values = new Map(stored.map(row => [row.collector, row.value]));
  return answered
    .filter(({ collector, value }) => {
      const before = values.get(collector);
      return !before || !isSame(fromJson(before), value);
    })
    .map(({ collector }) => collector);
}

function isSame(a: unknown, b: unknown): boolean {
  return (
    toJson(withoutDeliveries(a), 'takenAt') ===
    toJson(withoutDeliveries(b), 'takenAt')
  );
}

/** A trail that delivers is no other trail for it. */
function withoutDeliveries(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, member) =>
      key === 'latestCloudWatchLogsDeliveryTime' ? undefined : member,
    ),
  );
}
