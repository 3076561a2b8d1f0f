import {
  UnknownCause,
  UnknownCauseKind,
} from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import {
  CollectorId,
  GLOBAL_REGION,
  isOk,
  SHARED_COLLECTORS,
  Target,
  targetId,
} from '../../../model';
import { fromJson, toJson } from '../../sql/content';
import { ReadingRow, ResultRow, TargetRow } from '../../sql/rows';
import { SweepOutcome } from '../../Store';

const OWNED_ELSEWHERE: UnknownCauseKind = 'owned-elsewhere';

/** What a region reads that targets of any other may wait for: where it logs to. */
const ANYWHERE: readonly CollectorId[] = ['s3:log-senders'];

/**
 * The targets whose results are unknown for want of some readings of a target.
 * They are in its own region, or in others of its account; a global target is waited
 * for anywhere, and so is where a region logs to.
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
    .where(where =>
      target.region === GLOBAL_REGION ||
      collectors.some(id => ANYWHERE.includes(id))
        ? where
        : where
            .where('target_id', 'like', `%/${target.region}`)
            .orWhere('target_id', 'like', `${target.accountId}/%`),
    )
    .whereNot('target_id', targetId(target))
    .distinct('target_id', 'cause');
  const isNear = (id: string) =>
    target.region === GLOBAL_REGION ||
    id.endsWith(`/${target.region}`) ||
    id.startsWith(`${target.accountId}/`);
  const ids = waiting
    .filter(({ cause, target_id: id }) => {
      const { collector } = fromJson<UnknownCause>(cause!);
      const changed = collectors.find(it => it === collector);
      return changed && (ANYWHERE.includes(changed) || isNear(id));
    })
    .map(row => row.target_id);
  return [...new Set(ids)];
}

/**
 * The shared collectors that read something else than the last time, or for the first
 * time. After a target's first sweep nobody waits any longer for where it logs to, be it
 * that it could not tell, or that its region is not enabled.
 */
export async function changedShared(
  tx: Knex.Transaction,
  outcome: SweepOutcome,
): Promise<CollectorId[]> {
  const changed = await otherShared(tx, outcome);
  const { region } = outcome.target;
  const senders: CollectorId =
    region === GLOBAL_REGION ? 's3:global-log-senders' : 's3:log-senders';
  if (changed.includes(senders)) {
    return changed;
  }
  const swept = await tx<TargetRow>('targets')
    .where('id', targetId(outcome.target))
    .whereNotNull('last_finished_at')
    .first('id');
  return swept ? changed : [...changed, senders];
}

/** The shared collectors that read something else than the last time, or for the first time. */
async function otherShared(
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
