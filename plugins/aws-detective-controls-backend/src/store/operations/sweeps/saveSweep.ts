import { Knex } from 'knex';
import { CollectorId, targetId } from '../../../model';
import { lockTargets } from '../../sql/lockTargets';
import { TargetRow } from '../../sql/rows';
import { toStoredTime } from '../../sql/time';
import { setScoresDue } from '../../sql/scoresDue';
import { SweepOutcome, TargetLease } from '../../Store';
import { otherHomes, setLateHomesDue } from '../entities/otherHomes';
import { saveSweptMappings } from '../entities/saveMappings';
import { setDue } from '../targets/makeDue';
import { nextTurn, RELEASED } from '../targets/releaseLease';
import { changedShared, findWaitingTargets } from './findWaitingTargets';
import { saveAlarms } from './saveAlarms';
import { saveFindings } from './saveFindings';
import { saveReadings } from './saveReadings';
import { saveResources } from './saveResources';
import { saveResults } from './saveResults';
import { saveRules } from './saveRules';
import { sweptRows } from './sweptRows';

/** See `Store.saveSweep`. */
export async function saveSweep(
  knex: Knex,
  options: { lease: TargetLease; outcome: SweepOutcome; nextSweepAt: string },
): Promise<boolean> {
  const { lease, outcome, nextSweepAt } = options;
  const id = targetId(lease.target);
  const rows = await sweptRows(outcome);
  const woken = await knex.transaction(async tx => {
    const changed = await changedShared(tx, outcome);
    const waiting = await findWaitingTargets(tx, outcome.target, changed);
    const homes = await otherHomes(tx, outcome.target, rows.mappings);
    const locked = await lockTargets(tx, [id, ...waiting, ...homes]);
    const held = locked.find(row => row.id === id);
    if (held?.lease_token !== lease.token) {
      return undefined;
    }
    const lateHomes = (
      await otherHomes(tx, outcome.target, rows.mappings)
    ).filter(home => !homes.includes(home));
    await saveReadings(tx, outcome);
    await saveResults(tx, outcome, rows.contents);
    const kept = await saveResources(tx, outcome, rows.resources);
    await saveFindings(tx, outcome, rows.findings);
    await saveAlarms(tx, outcome, rows.alarms);
    await saveRules(tx, outcome, rows.rules);
    await saveSweptMappings(tx, outcome, rows.mappings, kept);
    await endTurn(tx, outcome, nextSweepAt);
    await setScoresDue(tx, [id, ...homes], outcome.finishedAt);
    await setDue(tx, waiting, outcome.finishedAt);
    return { changed, waiting, lateHomes };
  });
  if (woken) {
    await wakeLate(knex, outcome, woken);
    await setLateHomesDue(knex, woken.lateHomes, outcome.finishedAt);
  }
  return woken !== undefined;
}

/**
 * Wakes the targets that were stored while this sweep was: its transaction could not
 * see them, and they could not see its readings. They look for these once they are
 * stored (`Sweeper`), so that one of the two sees the other.
 */
async function wakeLate(
  knex: Knex,
  { target, finishedAt }: SweepOutcome,
  woken: { changed: CollectorId[]; waiting: string[] },
): Promise<void> {
  const waiting = await findWaitingTargets(knex, target, woken.changed);
  const late = waiting.filter(id => !woken.waiting.includes(id));
  if (late.length > 0) {
    await knex.transaction(async tx => {
      await lockTargets(tx, late);
      await setDue(tx, late, finishedAt);
    });
  }
}

async function endTurn(
  tx: Knex.Transaction,
  outcome: SweepOutcome,
  nextSweepAt: string,
): Promise<void> {
  const finishedAt = toStoredTime(outcome.finishedAt);
  const succeeded =
    outcome.runs.length > 0 &&
    // A service that is off has answered, too.
    outcome.runs.every(({ reading }) =>
      ['ok', 'disabled'].includes(reading.status),
    );
  await tx<TargetRow>('targets')
    .where('id', targetId(outcome.target))
    .update({
      ...RELEASED,
      next_sweep_at: nextTurn(tx, nextSweepAt),
      last_started_at: toStoredTime(outcome.startedAt),
      last_finished_at: finishedAt,
      ...(succeeded && { last_success_at: finishedAt }),
      region_disabled: outcome.regionDisabled,
    });
}
