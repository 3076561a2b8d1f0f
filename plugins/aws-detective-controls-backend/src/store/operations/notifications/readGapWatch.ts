import { Knex } from 'knex';
import { WatchedTarget } from '../../../model';
import { fromJson } from '../../sql/content';
import {
  ReadingRow,
  ScoreControlRow,
  TargetRow,
  WaiverRow,
} from '../../sql/rows';
import { toStoredTime } from '../../sql/time';
import { GapWatch } from '../../Store';
import { toScoreWaiver } from '../waivers/toWaiver';
import { TargetLookRow } from './notificationRows';

/** See `Store.readGapWatch`. */
export async function readGapWatch(
  knex: Knex,
  options: { now: string },
): Promise<GapWatch> {
  const state = await knex<{ id: number; looked_at: string | null }>(
    'notification_state',
  ).first();
  const controls = await knex<ScoreControlRow>('score_controls')
    .orderBy('position')
    .select('control_id');
  const targets = await readTargets(knex, toStoredTime(options.now));
  const waivers = await knex<WaiverRow>('waivers')
    .whereNotNull('starts_at')
    .orderBy('id')
    .select();
  return {
    lookedAt: state?.looked_at ?? undefined,
    controls: controls.map(row => row.control_id),
    targets,
    waivers: waivers.map(row => ({
      ...toScoreWaiver(row),
      requestedBy: row.requested_by,
    })),
  };
}

async function readTargets(knex: Knex, now: string): Promise<WatchedTarget[]> {
  const targets: (Pick<
    TargetRow,
    'id' | 'last_finished_at' | 'scores_due_at'
  > & { [Key in keyof TargetLookRow]: TargetLookRow[Key] | null })[] =
    await knex('targets')
      .leftJoin(
        'notification_targets as looks',
        'looks.target_id',
        'targets.id',
      )
      .orderBy('targets.id')
      .select(
        'targets.id',
        'targets.last_finished_at',
        'targets.scores_due_at',
        'looks.target_id',
        'looks.first_swept_at',
        'looks.swept_at',
        'looks.failed',
      );
  const failed = new Map<string, string[]>();
  const readings = await knex<ReadingRow>('readings')
    .whereNot('status', 'ok')
    .orderBy(['target_id', 'collector'])
    .select('target_id', 'collector');
  for (const { target_id, collector } of readings) {
    failed.set(target_id, [...(failed.get(target_id) ?? []), collector]);
  }
  return targets.map(row => ({
    targetId: row.id,
    // Scores that are still to be rolled up are those of an earlier sweep.
    sweptAt:
      row.scores_due_at !== null && row.scores_due_at <= now
        ? undefined
        : row.last_finished_at ?? undefined,
    failed: failed.get(row.id) ?? [],
    before:
      row.target_id === null
        ? undefined
        : {
            targetId: row.id,
            firstSweptAt: row.first_swept_at!,
            sweptAt: row.swept_at!,
            failed: fromJson(row.failed!),
          },
  }));
}
