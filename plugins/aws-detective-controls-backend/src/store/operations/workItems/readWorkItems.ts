import { Page } from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import { Gap, StoredWorkItem } from '../../../model';
import { listFingerprint } from '../../sql/cursor';
import { jsonList } from '../../sql/jsonList';
import { Store } from '../../Store';
import { PageColumn, readPage } from '../reads/readPage';
import { rowCondition } from '../waivers/rowCondition';
import { toWorkItem, WorkItemRow } from './workItemRow';

const ORDER: PageColumn[] = [
  { column: 'created_at', direction: 'desc', type: 'string' },
  { column: 'id', direction: 'desc', type: 'string' },
];

/** See `Store.readWorkItem`. */
export async function readWorkItem(
  knex: Knex,
  id: string,
): Promise<StoredWorkItem | undefined> {
  const row = await knex<WorkItemRow>('work_items').where({ id }).first();
  return row && toWorkItem(row);
}

/** See `Store.readWorkItems`. */
export async function readWorkItems(
  knex: Knex,
  { query, access, signals }: Parameters<Store['readWorkItems']>[0],
): Promise<Page<StoredWorkItem>> {
  const { entity, control, state, assignee } = query;
  const rows = knex('work_items').select();
  for (const [column, values] of [
    ['entity_ref', entity],
    ['control_id', control],
    ['state', state],
    ['assignee_ref', assignee],
    ['entity_ref', access.visible],
  ] as const) {
    if (values) {
      rows.whereIn(column, jsonList(knex, values));
    }
  }
  if (access.condition) {
    rows.where(rowCondition(knex, access.condition, signals, 'work_items'));
  }
  const page = await readPage<WorkItemRow>(knex, {
    rows,
    order: ORDER,
    list: listFingerprint(
      'work-items',
      ...[entity, control, state, assignee].map(
        values => values && [...values].sort(),
      ),
    ),
    page: query,
  });
  return { ...page, items: page.items.map(toWorkItem) };
}

/** See `Store.readWorkItemsAfter`. */
export async function readWorkItemsAfter(
  knex: Knex,
  { after, limit }: { after?: string; limit: number },
): Promise<StoredWorkItem[]> {
  const rows = await knex<WorkItemRow>('work_items')
    .modify(query => {
      if (after !== undefined) {
        query.where('id', '>', after);
      }
    })
    .orderBy('id')
    .limit(limit);
  return rows.map(toWorkItem);
}

/** See `Store.readOpenWorkItems`. */
export async function readOpenWorkItems(
  knex: Knex,
  gaps: readonly Gap[],
): Promise<StoredWorkItem[]> {
  if (gaps.length === 0) {
    return [];
  }
  const asked = new Set(gaps.map(gap => JSON.stringify(keyOf(gap))));
  const rows = await knex<WorkItemRow>('work_items')
    .whereIn('entity_ref', jsonList(knex, new Set(gaps.map(g => g.entityRef))))
    .whereIn('control_id', jsonList(knex, new Set(gaps.map(g => g.controlId))))
    .whereNot('state', 'closed');
  return rows
    .map(toWorkItem)
    .filter(item => asked.has(JSON.stringify(keyOf(item))));
}

function keyOf({ entityRef, controlId }: Gap): string[] {
  return [entityRef, controlId];
}
