import { Knex } from 'knex';
import { StoredWorkItem } from '../../../model';
import { toStoredTime } from '../../sql/time';
import {
  changeableColumns,
  NO_LEASE,
  toWorkItem,
  WorkItemRow,
} from './workItemRow';

/** See `Store.addWorkItem`. */
export async function addWorkItem(
  knex: Knex,
  item: StoredWorkItem,
): Promise<StoredWorkItem> {
  const gap = { entity_ref: item.entityRef, control_id: item.controlId };
  await knex<WorkItemRow>('work_items')
    .insert({
      id: item.id,
      ...gap,
      ...changeableColumns(item),
      ...NO_LEASE,
      version: item.version,
      created_by: item.createdBy,
      created_at: toStoredTime(item.createdAt),
    })
    .onConflict(['entity_ref', 'control_id'])
    .ignore();
  const row = await knex<WorkItemRow>('work_items').where(gap).first();
  if (!row) {
    throw new Error(`Work on '${item.entityRef}' was removed meanwhile`);
  }
  return toWorkItem(row);
}
