import { Page } from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import { Resource } from '../../../model';
import { fromJson } from '../../sql/content';
import { looksAt } from '../../sql/conditionSql';
import { listFingerprint } from '../../sql/cursor';
import { Store, UnownedResource } from '../../Store';
import { PageColumn, readPage } from '../reads/readPage';
import { containsAny, jsonText } from '../reads/searchRows';
import { noHolder } from './noHolder';
import { unownedCondition } from './unownedCondition';

const ORDER: PageColumn[] = [
  { column: 'gaps', direction: 'desc', type: 'integer' },
  { column: 'target_id', direction: 'asc', type: 'string' },
  { column: 'arn', direction: 'asc', type: 'string' },
];

/** See `Store.readUnownedResources`. */
export async function readUnownedResources(
  knex: Knex,
  options: Parameters<Store['readUnownedResources']>[0],
): Promise<Page<UnownedResource> & { total: number }> {
  const { query, signals } = options;
  const controlIds = [...signals.keys()];
  const allowed = allowedBy(knex, options);
  /** Of a resource: those that the condition takes. */
  const results = () =>
    knex('results')
      .where('results.target_id', knex.ref('resources.target_id'))
      .where('results.subject', knex.ref('resources.arn'))
      .whereIn('results.control_id', controlIds)
      .modify(rows => {
        if (allowed?.gap) {
          rows
            .join('targets', 'targets.id', 'results.target_id')
            .where(allowed.gap);
        }
      });
  const unowned = knex('resources')
    .where('resources.seen', true)
    .whereNotExists(noHolder(knex, 'resources.target_id', 'resources.arn'));
  if (query.accountIds) {
    unowned.whereIn(
      'resources.target_id',
      knex('targets').whereIn('account_id', query.accountIds).select('id'),
    );
  }
  if (allowed) {
    unowned.where(any =>
      any
        .whereExists(
          knex('targets')
            .select(knex.raw('1'))
            .where('targets.id', knex.ref('resources.target_id'))
            .where(allowed.place),
        )
        .modify(rows => {
          if (allowed.gap) {
            rows.orWhereExists(results().select(knex.raw('1')));
          }
        }),
    );
  }
  containsAny(knex, unowned, query.search, [
    'resources.arn',
    'resources.type',
    jsonText(knex, 'resources.document', 'name'),
  ]);

  const rows = unowned.clone().select('resources.target_id', 'resources.arn', {
    // PostgreSQL counts in 64 bits, which Knex gives as text.
    gaps: results()
      .where('results.status', 'fail')
      .select(knex.raw('cast(count(*) as integer)')),
  });
  const [{ total }] = await unowned
    .clone()
    .select({ total: knex.raw('cast(count(*) as integer)') });
  const page = await readPage<{ gaps: number; document: string }>(knex, {
    rows,
    order: ORDER,
    list: listFingerprint(
      'unowned resources',
      query.accountIds && [...query.accountIds].sort(),
      query.search,
    ),
    page: query,
    extend: extended =>
      extended
        .join('resources', join =>
          join
            .on('resources.target_id', 'page.target_id')
            .andOn('resources.arn', 'page.arn'),
        )
        .select('resources.document'),
  });
  return {
    ...page,
    total,
    items: page.items.map(row => ({
      resource: fromJson<Resource>(row.document),
      gaps: row.gaps,
    })),
  };
}

/**
 * What the policy takes: whole places; and, where it looks at controls, results of them.
 */
function allowedBy(
  knex: Knex,
  { condition, signals }: Parameters<Store['readUnownedResources']>[0],
): { place: Knex.Raw; gap?: Knex.Raw } | undefined {
  return (
    condition && {
      place: unownedCondition(knex, condition, signals, {}),
      gap: looksAt(condition, 'control', 'signal')
        ? unownedCondition(knex, condition, signals, {
            control: 'results.control_id',
          })
        : undefined,
    }
  );
}
