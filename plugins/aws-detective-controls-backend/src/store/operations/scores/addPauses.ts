import { Knex } from 'knex';
import {
  isWaiverOver,
  pausedSeconds,
  ScoreWaiver,
  WaiverSpan,
} from '../../../model';
import { jsonList } from '../../sql/jsonList';
import { FindingPauseRow, WaiverRow } from '../../sql/rows';
import { toPausingWaiver, toScoreWaiver } from '../waivers/toWaiver';
import { RollUpOptions, RollUpRow } from './readRollUp';

/**
 * Adds how long failing results were under waivers of their subject alone, or of all their
 * findings. The time under one of the whole gap counts for itself, and is not counted twice.
 *
 * @param rows - those with a subject come by themselves; no query where there is none
 */
export async function addPauses(
  knex: Knex,
  { now, targetId }: RollUpOptions,
  rows: readonly RollUpRow[],
): Promise<RollUpRow[]> {
  const single = rows.filter(isSingle);
  if (single.length === 0) {
    return [...rows];
  }
  const waivers = [
    ...(await readWaivers(knex, now, single)),
    ...(await readPauses(knex, targetId, single)),
  ];
  return rows.map(row =>
    isSingle(row) ? { ...row, paused: pausedOf(row, waivers, now) } : row,
  );
}

function isSingle({ subject, waived }: RollUpRow): boolean {
  return subject !== '' && waived === 'no';
}

async function readWaivers(
  knex: Knex,
  now: string,
  rows: readonly RollUpRow[],
): Promise<ScoreWaiver[]> {
  const subjects = new Set(rows.map(({ subject }) => subject));
  const holders = new Set(rows.map(({ holder }) => holder));
  const controls = new Set(rows.map(({ control_id }) => control_id));
  const waivers = await knex<WaiverRow>('waivers')
    .where('starts_at', '<=', now)
    .whereIn('control_id', jsonList(knex, controls))
    .andWhere(any =>
      any
        .whereIn('subject', jsonList(knex, subjects))
        .orWhere(whole =>
          whole
            .whereNull('subject')
            .whereIn('entity_ref', jsonList(knex, holders)),
        ),
    )
    .select();
  return waivers.map(toScoreWaiver);
}

async function readPauses(
  knex: Knex,
  targetId: string,
  rows: readonly RollUpRow[],
): Promise<ScoreWaiver[]> {
  const subjects = new Set(rows.map(({ subject }) => subject));
  const pauses = await knex<FindingPauseRow>('finding_pauses')
    .where({ target_id: targetId })
    .whereIn('subject', jsonList(knex, subjects))
    .select();
  return pauses.map(toPausingWaiver);
}

function pausedOf(
  row: RollUpRow,
  waivers: readonly ScoreWaiver[],
  now: string,
): number {
  const over = waivers.filter(
    waiver =>
      (waiver.entityRef === row.holder ||
        waiver.subject?.startsWith('account/')) &&
      isWaiverOver(waiver, {
        controlId: row.control_id,
        subject: row.subject,
      }),
  );
  const seconds = (time: string) => Date.parse(time) / 1000;
  const paused = (of: typeof over) =>
    pausedSeconds({
      since: seconds(row.since),
      waivers: of.map(
        ({ startsAt, endsAt }): WaiverSpan => ({
          startsAt: seconds(startsAt),
          endsAt: seconds(endsAt),
        }),
      ),
      now: seconds(now),
    });
  return (
    paused(over) - paused(over.filter(({ subject }) => subject === undefined))
  );
}
