import { Regions } from '../../../collect/__testUtils__/mergeRegions';
import type { TwinEstateOptions } from '../twinEstate';

/** A good and a bad one of some things, in an estate that differs as told. */
export type TwinPart = (options: TwinEstateOptions) => Regions;

/** What joins the twin estate, one file a service. */
export const TWIN_PARTS: readonly TwinPart[] = [];
