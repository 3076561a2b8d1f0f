import { Knex } from 'knex';
import { Store } from '../../Store';

/** See `Store.hasWaivable`. */
export async function hasWaivable(
  knex: Knex,
  request: Parameters<Store['hasWaivable']>[0],
): Promise<boolean> {
  const { entityRef, controlId, subject, finding } = request;
  const held = knex('mappings')
    .join('results', join =>
      join
        .on('results.target_id', 'mappings.home_target_id')
        .andOn('results.subject', 'mappings.subject'),
    )
    .where({
      'mappings.entity_ref': entityRef,
      'results.control_id': controlId,
    });
  if (subject === undefined) {
    held.where('mappings.inherited', false);
  } else {
    held.where('mappings.subject', subject);
  }
  if (finding !== undefined) {
    const [source] = finding.split(':', 1);
    held
      .join('finding_resources as named', join =>
        join
          .on('named.target_id', 'mappings.home_target_id')
          .andOn('named.resource_arn', 'mappings.subject'),
      )
      .where({
        'named.source': source,
        'named.finding_id': finding.slice(source.length + 1),
      });
  }
  return (await held.first('results.subject')) !== undefined;
}
