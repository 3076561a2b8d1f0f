import { WorkItem } from 'backstage-plugin-aws-detective-controls-common';
import { StoredWorkItem } from '../../model';

/** Some work as the API serves it. */
export function assembleWorkItem(item: StoredWorkItem): WorkItem {
  const { problem, attempts, nextTryAt } = item;
  return {
    id: item.id,
    entityRef: item.entityRef,
    controlId: item.controlId,
    state: item.state,
    assigneeRef: item.assigneeRef,
    provider: item.provider,
    ticket: item.ticket,
    createdBy: item.createdBy,
    createdAt: item.createdAt,
    updatedAt: item.updatedAt,
    problem: problem && { ...problem, attempts, nextTryAt },
  };
}
