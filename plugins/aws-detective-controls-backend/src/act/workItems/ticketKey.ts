import { createHash } from 'node:crypto';
import { Gap, StoredWorkItem } from '../../model';

/**
 * What the ticket of a gap is found by: the same for ever, so that it is found even by
 * a backend that lost its database.
 */
export function ticketKey({ entityRef, controlId }: Gap): string {
  return createHash('sha256')
    .update(JSON.stringify([entityRef, controlId]))
    .digest('hex')
    .slice(0, 32);
}

/** What the comment of one closing or reopening is found by. */
export function changeKey({
  id,
  round,
}: Pick<StoredWorkItem, 'id' | 'round'>): string {
  return `${id}-${round}`;
}
