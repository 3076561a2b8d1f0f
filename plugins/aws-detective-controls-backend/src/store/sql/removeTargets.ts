import { Knex } from 'knex';
import { chunked } from './chunked';
import { lockTargets } from './lockTargets';

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
];

/** Removes targets with everything stored of them. */
export async function removeTargets(
  tx: Knex.Transaction,
  targetIds: readonly string[],
): Promise<void> {
  await lockTargets(tx, targetIds);
  for (const chunk of chunked(targetIds)) {
    for (const table of TABLES_OF_TARGETS) {
      await tx(table).whereIn('target_id', chunk).delete();
    }
    await tx('targets').whereIn('id', chunk).delete();
  }
}
