import { chance } from './chance';
import { PAST_DAYS, pastCells, Place } from './pastCells';
import { shiftDays } from './shiftDays';
import { pastWaivers } from './waivers';
import type { Knex } from 'knex';

/** Whether the first round is through: swept, mapped, and rolled up. */
export async function isSettled(knex: Knex): Promise<boolean> {
  const now = new Date().toISOString();
  const open = await knex('targets')
    .where(target =>
      target
        .where({ region_disabled: false, last_finished_at: null })
        .orWhere('scores_due_at', '<=', now),
    )
    .first('id');
  const held = await knex('scores')
    .where('holder', 'component:default/checkout-web')
    .first('holder');
  return !open && held !== undefined;
}

/**
 * Lets the gaps that the first sweeps found be as old as they would be in a company
 * that has used the plugin for a while, and brings the waivers of its people.
 */
export async function ageGaps(knex: Knex, now: Date): Promise<void> {
  await knex.transaction(async tx => {
    const gaps = await tx('results')
      .where('status', 'fail')
      .select('target_id', 'subject', 'control_id');
    for (const gap of gaps) {
      const words = [gap.target_id, gap.subject, gap.control_id];
      // Most are young.
      const oldest = chance(10, 'old', ...words) < 7 ? 14 : PAST_DAYS - 5;
      const age = chance(oldest, ...words);
      await tx('results')
        .where(gap)
        .update({ since: shiftDays(now, -age).toISOString() });
    }
    await tx('waivers').insert(pastWaivers(now));
    await tx('targets').update({ scores_due_at: now.toISOString() });
  });
}

interface ScoreRow {
  target_id: string;
  holder: string;
  cells: string;
  gaps: string;
  findings: string;
}

/** Writes how each past day ended, in the rows that the scorecard's trend reads. */
export async function writeHistory(knex: Knex, now: Date): Promise<void> {
  await knex.transaction(async tx => {
    const state = await tx('score_state').where('id', 1).first('version');
    const version = Number(state.version) + 1;
    await tx('score_state').where('id', 1).update({ version });
    const rows: ScoreRow[] = await tx('scores').whereNot('cells', '').select();
    for (const row of rows) {
      await tx('score_history')
        .insert(historyOf(row, now).map(day => ({ ...day, version })))
        .onConflict(['target_id', 'holder', 'day'])
        .ignore();
    }
  });
}

function historyOf(row: ScoreRow, now: Date) {
  const { target_id, holder, cells, findings } = row;
  const gaps: [control: number, failing: number, since: number][] = JSON.parse(
    row.gaps,
  );
  const place: Place = {
    target_id,
    holder,
    cells,
    ages: new Map(
      gaps
        .filter(([, , since]) => since > 0)
        .map(([control, , since]) => [
          control,
          Math.floor((now.getTime() / 1000 - since) / 86_400),
        ]),
    ),
  };
  const days = [];
  let before: string | undefined;
  for (let daysAgo = PAST_DAYS; daysAgo > 0; daysAgo--) {
    const past = pastCells(place, daysAgo);
    if (past !== before) {
      const day = shiftDays(now, -daysAgo).toISOString().slice(0, 10);
      days.push({ target_id, holder, day, cells: past, findings });
      before = past;
    }
  }
  return days;
}
