import { SmallPart } from './SmallPart';

export * from './SmallPart';

/** What joins the small estate, one file a service. */
export const SMALL_PARTS: readonly SmallPart[] = [];
