import { SmallPart } from './SmallPart';
import { serverLogsPart } from './serverLogs';
import { classicLoadBalancersPart } from './classicLoadBalancers';
import { dbClustersPart } from './dbClusters';
import { globalServicesPart } from './globalServices';

export * from './SmallPart';

/** What joins the small estate, one file a service. */
export const SMALL_PARTS: readonly SmallPart[] = [serverLogsPart, classicLoadBalancersPart, dbClustersPart, globalServicesPart];
