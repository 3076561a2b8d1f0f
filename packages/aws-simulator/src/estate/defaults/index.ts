import { arnPartition, Place } from '../arns';
import { Estate, RegionEstate } from '../Estate';
import { alarmDefaults } from './alarmDefaults';
import { bucketDefaults } from './bucketDefaults';
import { configRecorderDefaults } from './configRecorderDefaults';
import { configRuleDefaults } from './configRuleDefaults';
import { dbInstanceDefaults } from './dbInstanceDefaults';
import {
  deliveryDefaults,
  deliveryDestinationDefaults,
  deliverySourceDefaults,
} from './deliveryDefaults';
import { detectorDefaults } from './detectorDefaults';
import { eventRuleDefaults } from './eventRuleDefaults';
import { flowLogDefaults } from './flowLogDefaults';
import { loadBalancerDefaults } from './loadBalancerDefaults';
import { securityHubDefaults } from './securityHubDefaults';
import { trailDefaults } from './trailDefaults';
import { vpcDefaults } from './vpcDefaults';

/** Where an item lies, and the moment that its made-up times count from. */
export interface DefaultsContext extends Place {
  now: Date;
}

function regionDefaults(
  region: RegionEstate,
  place: DefaultsContext,
): RegionEstate {
  return {
    ...region,
    vpcs: region.vpcs?.map(item => vpcDefaults(item, place)),
    flowLogs: region.flowLogs?.map(item => flowLogDefaults(item, place)),
    loadBalancers: region.loadBalancers?.map(item =>
      loadBalancerDefaults(item, place),
    ),
    buckets: region.buckets?.map(item => bucketDefaults(item, place)),
    deliverySources: region.deliverySources?.map(item =>
      deliverySourceDefaults(item, place),
    ),
    deliveries: region.deliveries?.map(item => deliveryDefaults(item, place)),
    deliveryDestinations: region.deliveryDestinations?.map(item =>
      deliveryDestinationDefaults(item, place),
    ),
    dbInstances: region.dbInstances?.map(item =>
      dbInstanceDefaults(item, place),
    ),
    trails: region.trails?.map(item => trailDefaults(item, place)),
    detectors: region.detectors?.map(item => detectorDefaults(item, place)),
    configRecorders: region.configRecorders?.map(item =>
      configRecorderDefaults(item, place),
    ),
    configRules: region.configRules?.map(item =>
      configRuleDefaults(item, place),
    ),
    securityHub:
      region.securityHub && securityHubDefaults(region.securityHub, place),
    alarms: region.alarms?.map(item => alarmDefaults(item, place)),
    eventRules: region.eventRules?.map(item => eventRuleDefaults(item, place)),
  };
}

/** Fills in what AWS fills in when a resource is made without saying. */
export function applyDefaults(estate: Estate, now: Date): Estate {
  return {
    ...estate,
    accounts: estate.accounts.map(account => ({
      ...account,
      email: account.email ?? `aws+${account.id}@example.com`,
      status: account.status ?? 'ACTIVE',
      regions: Object.fromEntries(
        Object.entries(account.regions).map(([name, region]) => [
          name,
          regionDefaults(region, {
            accountId: account.id,
            region: name,
            partition: arnPartition(name),
            now,
          }),
        ]),
      ),
    })),
  };
}
