import { ScoreState } from 'backstage-plugin-aws-detective-controls-common';
import { StoredWorkItem } from '../../model';

/** Who wants work opened or closed, and when. */
export interface Move {
  /** A user or service; undefined: the gap itself. */
  by?: string;
  now: string;
}

/** Some work, with its ticket service to be asked at once, afresh. */
function asked(item: StoredWorkItem, now: string): StoredWorkItem {
  return { ...item, attempts: 0, problem: undefined, nextTryAt: now };
}

/** Some work, with nothing to ask of anybody. */
function settled(item: StoredWorkItem): StoredWorkItem {
  return { ...item, attempts: 0, problem: undefined, nextTryAt: undefined };
}

/** Opens work, or opens it again: by its ticket, where it has a ticket service. */
export function toOpen(
  item: StoredWorkItem,
  { by, now }: Move,
): StoredWorkItem {
  const moved = { ...item, reopens: true, movedBy: by, updatedAt: now };
  if (item.provider === undefined) {
    return settled({ ...moved, state: 'open' });
  }
  return item.ticket
    ? asked({ ...moved, state: 'reopening', round: item.round + 1 }, now)
    : asked({ ...moved, state: 'opening' }, now);
}

/**
 * Closes work: by its ticket, where there is one, or may be one, since the service was
 * asked and its answer never seen.
 */
export function toClosed(
  item: StoredWorkItem,
  { by, now }: Move,
): StoredWorkItem {
  const moved = {
    ...item,
    // What a person closed stays so while the gap stays as it is.
    reopens: by === undefined,
    movedBy: by,
    updatedAt: now,
  };
  return item.provider !== undefined && (item.ticket || item.askedAt)
    ? asked({ ...moved, state: 'closing', round: item.round + 1 }, now)
    : settled({ ...moved, state: 'closed' });
}

/** Whether work is closed, or about to be. */
export function isClosed({ state }: StoredWorkItem): boolean {
  return state === 'closed' || state === 'closing';
}

/**
 * What work becomes by the state of its gap: closed when that passes, open again when it
 * is back. What is unknown, stale or waived changes nothing.
 *
 * @returns undefined where it stays as it is
 */
export function followGap(
  item: StoredWorkItem,
  gap: ScoreState | undefined,
  now: string,
): StoredWorkItem | undefined {
  if (gap === 'pass' || gap === 'not-applicable') {
    if (!isClosed(item)) {
      return toClosed(item, { now });
    }
    return item.reopens ? undefined : { ...item, reopens: true };
  }
  if (gap === 'fail' && isClosed(item) && item.reopens) {
    return toOpen(item, { now });
  }
  return undefined;
}

/** What a person asks for: see `WorkItemRequest` of the API. */
export interface WorkRequest extends Required<Pick<Move, 'by' | 'now'>> {
  assigneeRef?: string;
  provider?: string;
  /** Whether the ticket service that the work has is still there. */
  providerInstalled: boolean;
}

/**
 * What work that there is already becomes when somebody asks for it: open, with the
 * assignee that was asked for. It keeps its ticket, and the service of that, unless the
 * service is no longer there.
 */
export function askAgain(
  item: StoredWorkItem,
  request: WorkRequest,
): StoredWorkItem {
  const { assigneeRef, provider, by, now, providerInstalled } = request;
  let next: StoredWorkItem = {
    ...item,
    assigneeRef: assigneeRef ?? item.assigneeRef,
    updatedAt: now,
  };
  const takesProvider =
    provider !== undefined &&
    provider !== item.provider &&
    (item.provider === undefined ||
      !providerInstalled ||
      (!item.ticket && !item.askedAt));
  if (takesProvider) {
    next = { ...next, provider, ticket: undefined, askedAt: undefined };
  }
  if (takesProvider || isClosed(item)) {
    return toOpen(next, { by, now });
  }
  // It waits, maybe for ever: this is a reason to try now.
  return item.state === 'open' ? next : asked(next, now);
}
