import { Knex } from 'knex';
import { targetId } from '../../../model';
import { lockTargets } from '../../sql/lockTargets';
import { TargetRow } from '../../sql/rows';
import { toStoredTime } from '../../sql/time';
import { SweepOutcome, TargetLease } from '../../Store';
import { saveSweptMappings } from '../entities/saveMappings';
import { setDue } from '../targets/makeDue';
import { nextTurn, RELEASED } from '../targets/releaseLease';
import { findWaitingTargets } from './findWaitingTargets';
import { saveAlarms } from './saveAlarms';
import { saveFindings } from './saveFindings';
import { saveReadings } from './saveReadings';
import { saveResources } from './saveResources';
import { saveResults } from './saveResults';
import { saveRules } from './saveRules';

/** See `Store.saveSweep`. */
export async function saveSweep(
  knex: Knex,
  options: { lease: TargetLease; outcome: SweepOutcome; nextSweepAt: string },
): Promise<boolean> {
  const { lease, outcome, nextSweepAt } = options;
  const id = targetId(lease.target);
  return knex.transaction(async tx => {
    const waiting = await findWaitingTargets(tx, outcome);
    const locked = await lockTargets(tx, [id, ...waiting]);
    const held = locked.find(row => row.id === id);
    if (held?.lease_token !== lease.token) {
      return false;
    }
    await saveReadings(tx, outcome);
    await saveResults(tx, outcome);
    const kept = await saveResources(tx, outcome);
    await saveFindings(tx, outcome);
    await saveAlarms(tx, outcome);
    await saveRules(tx, outcome);
    await saveSweptMappings(tx, outcome, kept);
    await endTurn(tx, outcome, nextSweepAt);
    await setDue(tx, waiting, outcome.finishedAt);
    return true;
  });
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
