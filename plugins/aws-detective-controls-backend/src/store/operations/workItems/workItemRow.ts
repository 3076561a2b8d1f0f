import { WorkItemState } from 'backstage-plugin-aws-detective-controls-common';
import { StoredWorkItem } from '../../../model';
import { fromJson, toJson } from '../../sql/content';
import { toStoredTime } from '../../sql/time';

/** A row of `work_items`. */
export interface WorkItemRow {
  id: string;
  entity_ref: string;
  control_id: string;
  state: string;
  assignee_ref: string | null;
  provider: string | null;
  ticket: string | null;
  problem: string | null;
  attempts: number;
  next_try_at: string | null;
  asked_at: string | null;
  reopens: boolean | number;
  moved_by: string | null;
  round: number;
  version: number;
  created_by: string;
  created_at: string;
  updated_at: string;
  lease_token: string | null;
  lease_until: string | null;
}

/** What a row has that nobody holds. */
export const NO_LEASE = { lease_token: null, lease_until: null };

/** The work that a row stands for. */
export function toWorkItem(row: WorkItemRow): StoredWorkItem {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    controlId: row.control_id,
    state: row.state as WorkItemState,
    assigneeRef: row.assignee_ref ?? undefined,
    provider: row.provider ?? undefined,
    ticket: row.ticket === null ? undefined : fromJson(row.ticket),
    problem: row.problem === null ? undefined : fromJson(row.problem),
    attempts: row.attempts,
    nextTryAt: row.next_try_at ?? undefined,
    askedAt: row.asked_at ?? undefined,
    reopens: Boolean(row.reopens),
    movedBy: row.moved_by ?? undefined,
    round: row.round,
    version: row.version,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** The columns of some work that can change, beside its lease. */
export function changeableColumns(item: StoredWorkItem) {
  return {
    state: item.state,
    assignee_ref: item.assigneeRef ?? null,
    provider: item.provider ?? null,
    ticket: item.ticket ? toJson(item.ticket) : null,
    problem: item.problem ? toJson(item.problem) : null,
    attempts: item.attempts,
    next_try_at: item.nextTryAt ? toStoredTime(item.nextTryAt) : null,
    asked_at: item.askedAt ? toStoredTime(item.askedAt) : null,
    reopens: item.reopens,
    moved_by: item.movedBy ?? null,
    round: item.round,
    updated_at: toStoredTime(item.updatedAt),
  };
}
