import { Knex } from 'knex';
import { isWaiverOver, pausedSeconds, WaiverSpan } from '../../../model';
import { jsonList } from '../../sql/jsonList';
import { WaiverRow } from '../../sql/rows';
import { toScoreWaiver } from '../waivers/toWaiver';
import { RollUpOptions, RollUpRow } from './readRollUp';

/**
 * Adds how long failing results were under waivers of their subject alone. The time under
 * one of the whole gap counts for itself, and is not counted twice.
 *
 * @param rows - those with a subject come by themselves; no query where there is none
 */
export async function addPauses(
  knex: Knex,
  { now }: RollUpOptions,
  rows: readonly RollUpRow[],
): Promise<RollUpRow[]> {
  const single = rows.filter(isSingle);
  if (single.length === 0) {
    return [...rows];
  }
  const waivers = await readWaivers(knex, now, single);
  return rows.map(row =>
    isSingle(row) ? { ...row, paused: pausedOf(row, waivers, now) } : row,
  );
}

function isSingle({ subject, waived }: RollUpRow): boolean {
  return subject !== '' && waived === 'no';
}

function readWaivers(
  knex: Knex,
  now: string,
  rows: readonly RollUpRow[],
): Promise<WaiverRow[]> {
  const subjects = new Set(rows.map(({ subject }) => subject));
  const holders = new Set(rows.map(({ holder }) => holder));
  const controls = new Set(rows.map(({ control_id }) => control_id));
  return knex<WaiverRow>('waivers')
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
}

function pausedOf(
  row: RollUpRow,
  waivers: readonly WaiverRow[],
  now: string,
): number {
  const over = waivers
    .filter(
      waiver =>
        waiver.entity_ref === row.holder ||
        (waiver.subject !== null && waiver.subject.startsWith('account/')),
    )
    .map(toScoreWaiver)
    .filter(waiver =>
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
