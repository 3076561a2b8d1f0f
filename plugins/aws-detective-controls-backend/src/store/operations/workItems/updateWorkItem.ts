import { Knex } from 'knex';
import { StoredWorkItem } from '../../../model';
import { changeableColumns, WorkItemRow } from './workItemRow';

/** See `Store.updateWorkItem`. */
export async function updateWorkItem(
  knex: Knex,
  item: StoredWorkItem,
): Promise<boolean> {
  const { id, version } = item;
  const updated = await knex<WorkItemRow>('work_items')
    .where({ id, version })
    .update({ ...changeableColumns(item), version: version + 1 });
  return updated === 1;
}
