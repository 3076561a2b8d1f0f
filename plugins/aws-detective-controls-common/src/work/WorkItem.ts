import { PageOptions } from '../api';

/**
 * - `opening`: the ticket service has not answered yet; it is tried again;
 * - `open`, `closed`: as its ticket, or its assignment;
 * - `closing`, `reopening`: as `opening`.
 *
 * @public
 */
export type WorkItemState =
  | 'opening'
  | 'open'
  | 'closing'
  | 'closed'
  | 'reopening';

/**
 * Work on one gap (entity × control): at most one at a time. It closes by itself
 * when the gap passes, and opens again when it comes back.
 *
 * @public
 */
export interface WorkItem {
  id: string;
  entityRef: string;
  controlId: string;
  state: WorkItemState;
  /** A user or group, where it was assigned to one. */
  assigneeRef?: string;
  /** The id of the ticket provider, such as `github`; absent for an assignment only. */
  provider?: string;
  /** Once the provider has opened it. */
  ticket?: { id: string; url: string; title: string };
  createdBy: string;
  createdAt: string;
  updatedAt: string;
  /** What the ticket service last answered, where that was an error. */
  problem?: {
    message: string;
    at: string;
    attempts: number;
    nextTryAt?: string;
  };
}

/** `POST /work-items`. @public */
export interface WorkItemRequest {
  entityRef: string;
  controlId: string;
  assigneeRef?: string;
  /** Opens a ticket there. One of `provider` and `assigneeRef` is needed. */
  provider?: string;
}

/** Which work items to get. @public */
export interface WorkItemsOptions extends PageOptions {
  entity?: string[];
  control?: string[];
  state?: WorkItemState[];
  assignee?: string[];
}

/** A ticket service that can be chosen. @public */
export interface TicketProviderInfo {
  /** Such as `github`. */
  id: string;
  title: string;
}
