import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import { chunked } from '../../sql/chunked';
import { toJson } from '../../sql/content';

/** See `Store.saveDiscoveryFailures`. */
export async function saveDiscoveryFailures(
  knex: Knex,
  causes: UnknownCause[],
): Promise<void> {
  const rows = causes.map((cause, position) => ({
    position,
    cause: toJson(cause),
  }));
  await knex.transaction(async tx => {
    await tx('discovery_failures')
      .where('position', '>=', rows.length)
      .delete();
    for (const chunk of chunked(rows)) {
      await tx('discovery_failures')
        .insert(chunk)
        .onConflict('position')
        .merge();
    }
  });
}
