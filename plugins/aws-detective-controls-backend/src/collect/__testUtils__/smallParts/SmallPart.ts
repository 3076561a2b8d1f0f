import { CollectorId } from '../../../model';
import { Regions } from '../mergeRegions';

/** One or a few of what some collectors read, and what they make of it. */
export interface SmallPart {
  /** Joins the small estate's account. */
  regions: Regions;
  /** What each collector reads of it, without times. */
  values: Partial<Record<CollectorId, unknown>>;
}
