import {
  WorkItem,
  WorkItemState,
} from 'backstage-plugin-aws-detective-controls-common';

/** Work on one gap (entity × control), as it is stored: there is one row a gap. */
export interface StoredWorkItem
  extends Omit<WorkItem, 'problem' | 'createdAt' | 'updatedAt'> {
  createdAt: string;
  updatedAt: string;
  /** What the ticket service last answered, where that was an error. */
  problem?: { message: string; at: string };
  /** How often the ticket service was asked for what `state` waits for. */
  attempts: number;
  /**
   * When it is to be asked next, in a state that waits for it; undefined where it
   * refused, until somebody asks for the work again.
   */
  nextTryAt?: string;
  /** When the ticket service was first asked to open a ticket: there may be one. */
  askedAt?: string;
  /**
   * Whether it opens again when the gap is back: not where a person closed it, until
   * the gap has passed once since then.
   */
  reopens: boolean;
  /** Who asked for its last opening or closing; undefined: the gap did. */
  movedBy?: string;
  /** Tells each closing and reopening from the ones before. */
  round: number;
  /** Grows with each change; see `Store.updateWorkItem`. */
  version: number;
}

/** Work that this instance asks a ticket service for; nobody else does meanwhile. */
export interface WorkItemLease {
  item: StoredWorkItem;
  /** Random, to tell one claim from the next. */
  token: string;
}

/** What came of asking a ticket service. */
export interface WorkItemOutcome {
  /** Where it answered: the state that the work is in then. */
  state?: WorkItemState;
  /** The ticket, where that became known; `gone` where there is none any more. */
  ticket?: WorkItem['ticket'] | 'gone';
  /** Where it did not answer, or refused. */
  problem?: StoredWorkItem['problem'];
  /** When to ask next; undefined for not again. */
  nextTryAt?: string;
  /** True where it was not asked at all: that was no attempt. */
  postponed?: boolean;
}

/** One entity × control. */
export interface Gap {
  entityRef: string;
  controlId: string;
}

/** The states that wait for a ticket service. */
export const WAITING_STATES: readonly WorkItemState[] = [
  'opening',
  'closing',
  'reopening',
];
