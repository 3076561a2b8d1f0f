import { Regions } from '../../../collect/__testUtils__/mergeRegions';
import type { TwinEstateOptions } from '../twinEstate';
import { trailTwins } from './trails';
import { aggregationTwins } from './aggregation';
import { alertingTwins } from './alerting';
import { containerTwins } from './containers';
import { logAnalyticsTwins } from './logAnalytics';
import { serverLogsTwins } from './serverLogs';
import { classicLoadBalancerTwins } from './classicLoadBalancers';
import { dbClusterTwins } from './dbClusters';
import { globalServiceTwins } from './globalServices';

/** A good and a bad one of some things, in an estate that differs as told. */
export type TwinPart = (options: TwinEstateOptions) => Regions;

/** What joins the twin estate, one file a service. */
export const TWIN_PARTS: readonly TwinPart[] = [
  trailTwins,
  aggregationTwins,
  alertingTwins,
  containerTwins,
  logAnalyticsTwins,
  serverLogsTwins,
  classicLoadBalancerTwins,
  dbClusterTwins,
  globalServiceTwins,
];
