import { SmallPart } from './SmallPart';
import { trailsPart } from './trails';
import { aggregationPart } from './aggregation';
import { alertingPart } from './alerting';
import { containersPart } from './containers';
import { logAnalyticsPart } from './logAnalytics';
import { serverLogsPart } from './serverLogs';
import { classicLoadBalancersPart } from './classicLoadBalancers';
import { dbClustersPart } from './dbClusters';
import { logSendersPart } from './logSenders';
import { globalServicesPart } from './globalServices';

export * from './SmallPart';

/** What joins the small estate, one file a service. */
export const SMALL_PARTS: readonly SmallPart[] = [
  trailsPart,
  aggregationPart,
  alertingPart,
  containersPart,
  logAnalyticsPart,
  serverLogsPart,
  classicLoadBalancersPart,
  dbClustersPart,
  globalServicesPart,
  logSendersPart,
];
