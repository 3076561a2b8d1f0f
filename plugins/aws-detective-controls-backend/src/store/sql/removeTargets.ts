import { Knex } from 'knex';
import { GLOBAL_REGION } from '../../model';
import { chunked } from './chunked';
import { lockTargets } from './lockTargets';
import { setScoresDue } from './scoresDue';

/** Every table whose rows belong to a target. */
const TABLES_OF_TARGETS = [
  'readings',
  'resources',
  'evaluations',
  'results',
  'transitions',
  'findings',
  'finding_resources',
  'alarms',
  'alarm_resources',
  'rules',
  'mappings',
  'finding_pauses',
];

/**
 * Removes targets with everything stored of them. Their places on the scorecard are left
 * for `emptyScores`, which comes last in a transaction.
 */
export async function removeTargets(
  tx: Knex.Transaction,
  targetIds: readonly string[],
  now: string,
): Promise<void> {
  // A region's mappings said who holds its account, too.
  const homes = new Set(
    targetIds.map(id => `${id.split('/')[0]}/${GLOBAL_REGION}`),
  );
  await lockTargets(tx, [...targetIds, ...homes]);
  for (const chunk of chunked(targetIds)) {
    for (const table of TABLES_OF_TARGETS) {
      await tx(table).whereIn('target_id', chunk).delete();
    }
    await tx('targets').whereIn('id', chunk).delete();
  }
  await setScoresDue(tx, [...homes], now);
}
