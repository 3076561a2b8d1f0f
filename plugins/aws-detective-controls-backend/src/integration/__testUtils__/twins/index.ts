import { Regions } from '../../../collect/__testUtils__/mergeRegions';
import type { TwinEstateOptions } from '../twinEstate';
import { serverLogsTwins } from './serverLogs';
import { classicLoadBalancerTwins } from './classicLoadBalancers';
import { dbClusterTwins } from './dbClusters';
import { globalServiceTwins } from './globalServices';

/** A good and a bad one of some things, in an estate that differs as told. */
export type TwinPart = (options: TwinEstateOptions) => Regions;

/** What joins the twin estate, one file a service. */
export const TWIN_PARTS: readonly TwinPart[] = [serverLogsTwins, classicLoadBalancerTwins, dbClusterTwins, globalServiceTwins];
