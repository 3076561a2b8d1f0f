import { Peers } from './Peers';
import { Reading } from './Reading';
import { Resource } from './Resource';
import { CollectorId, ReadingValues } from './readings';
import { Target } from './Target';

/** All readings of one target's sweep, by collector. */
export type Readings = {
  [K in CollectorId]?: Reading<ReadingValues[K]>;
};

/**
 * Everything that one sweep of a target knows, to be judged without AWS, clock
 * or database.
 */
export interface Snapshot {
  target: Target;
  /**
   * Whether the region is enabled for the account, when a listing says so;
   * undefined when no listing could be read.
   */
  regionEnabled?: boolean;
  /**
   * False where the region that keeps what there is to know of the account's global
   * services (`globalRegion`) is not among those that are swept.
   */
  globalRegionSwept?: boolean;
  readings: Readings;
  /** Every resource that the readings show, or a claim names by its ARN. */
  resources: Resource[];
  /**
   * Another target that was not swept yet when this sweep began, so that what it would
   * say of this one's things is not known; undefined where each was.
   */
  unswept?: Target;
  /** What other targets read of themselves. */
  peers: Peers;
  /** When the sweep began: ISO 8601. */
  startedAt: string;
}
