import { ResourceSummary, Severity } from '../types';
import { PageOptions } from '../api';

/** The queues of what is nobody's work. @public */
export type UnownedQueue = 'resources' | 'findings' | 'entities' | 'owners';

/** Every {@link UnownedQueue}. @public */
export const UNOWNED_QUEUES: readonly UnownedQueue[] = [
  'resources',
  'findings',
  'entities',
  'owners',
];

/** One thing that is nobody's work. @public */
export interface UnownedItem {
  queue: UnownedQueue;
  /** An ARN, a finding's id, or an entity ref: unique in its queue. */
  key: string;
  title: string;
  /** Of `resources`, and of `findings` the first resource that it names. */
  resource?: ResourceSummary;
  /** Of `findings`. */
  severity?: Severity | 'informational';
  /**
   * Of `resources`: how many results fail. Of `entities`: how many controls do. Of
   * `owners`: how many entities and accounts name it.
   */
  gaps?: number;
  /** Of `owners`: the entities that name it, at most five; of `entities` itself. */
  entityRefs?: string[];
  /** What would fix it: YAML for a `catalog-info.yaml`, ready to paste. */
  fix: string;
}

/** Which queue to get. @public */
export interface UnownedOptions extends PageOptions {
  queue: UnownedQueue;
  account?: string[];
  search?: string;
}

/** A page of a queue. @public */
export interface UnownedPage {
  items: UnownedItem[];
  nextCursor?: string;
  total: number;
}
