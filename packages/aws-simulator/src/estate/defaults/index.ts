import { arnPartition, Place } from '../arns';
import { Estate, RegionEstate } from '../Estate';
import { alarmDefaults } from './alarmDefaults';
import {
  eventDataStoreDefaults,
  glueTableDefaults,
  openSearchCollectionDefaults,
  openSearchDomainDefaults,
  queryDefinitionDefaults,
  securityLakeDefaults,
} from './analyticsDefaults';
import { bucketDefaults } from './bucketDefaults';
import {
  aggregationAuthorizationDefaults,
  configAggregatorDefaults,
} from './configAggregatorDefaults';
import { classicLoadBalancerDefaults } from './classicLoadBalancerDefaults';
import { configRecorderDefaults } from './configRecorderDefaults';
import { configRuleDefaults } from './configRuleDefaults';
import {
  ecsClusterDefaults,
  ecsServiceDefaults,
  eksClusterDefaults,
  taskDefinitionDefaults,
} from './containerDefaults';
import { dbClusterDefaults } from './dbClusterDefaults';
import { dbInstanceDefaults } from './dbInstanceDefaults';
import {
  deliveryDefaults,
  deliveryDestinationDefaults,
  deliverySourceDefaults,
} from './deliveryDefaults';
import { graphDefaults, invitationDefaults } from './detectiveDefaults';
import { detectorDefaults } from './detectorDefaults';
import { eventRuleDefaults } from './eventRuleDefaults';
import { flowLogDefaults } from './flowLogDefaults';
import { functionDefaults } from './functionDefaults';
import { instanceDefaults } from './instanceDefaults';
import {
  distributionDefaults,
  hostedZoneDefaults,
  queryLoggingDefaults,
} from './globalDefaults';
import { loadBalancerDefaults } from './loadBalancerDefaults';
import { logGroupDefaults } from './logGroupDefaults';
import { managedNodeDefaults } from './managedNodeDefaults';
import { securityHubDefaults } from './securityHubDefaults';
import { topicDefaults } from './topicDefaults';
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
    instances: region.instances?.map(item => instanceDefaults(item, place)),
    functions: region.functions?.map(item => functionDefaults(item, place)),
    managedNodes: region.managedNodes?.map(item =>
      managedNodeDefaults(item, place),
    ),
    logGroups: region.logGroups?.map(item => logGroupDefaults(item, place)),
    flowLogs: region.flowLogs?.map(item => flowLogDefaults(item, place)),
    loadBalancers: region.loadBalancers?.map(item =>
      loadBalancerDefaults(item, place),
    ),
    classicLoadBalancers: region.classicLoadBalancers?.map(item =>
      classicLoadBalancerDefaults(item, place),
    ),
    dbClusters: region.dbClusters?.map(item => dbClusterDefaults(item, place)),
    distributions: region.distributions?.map(item =>
      distributionDefaults(item, place),
    ),
    hostedZones: region.hostedZones?.map(item =>
      hostedZoneDefaults(item, place),
    ),
    queryLoggingConfigs: region.queryLoggingConfigs?.map(item =>
      queryLoggingDefaults(item, place),
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
    configAggregators: region.configAggregators?.map(item =>
      configAggregatorDefaults(item, place),
    ),
    aggregationAuthorizations: region.aggregationAuthorizations?.map(item =>
      aggregationAuthorizationDefaults(item, place),
    ),
    detectiveGraphs: region.detectiveGraphs?.map(item =>
      graphDefaults(item, place),
    ),
    detectiveInvitations: region.detectiveInvitations?.map(item =>
      invitationDefaults(item, place),
    ),
    securityHub:
      region.securityHub && securityHubDefaults(region.securityHub, place),
    alarms: region.alarms?.map(item => alarmDefaults(item, place)),
    eventRules: region.eventRules?.map(item => eventRuleDefaults(item, place)),
    topics: region.topics?.map(item => topicDefaults(item, place)),
    ecsClusters: region.ecsClusters?.map(item =>
      ecsClusterDefaults(item, place),
    ),
    ecsServices: region.ecsServices?.map(item =>
      ecsServiceDefaults(item, place),
    ),
    taskDefinitions: region.taskDefinitions?.map(item =>
      taskDefinitionDefaults(item, place),
    ),
    eksClusters: region.eksClusters?.map(item =>
      eksClusterDefaults(item, place),
    ),
    openSearchDomains: region.openSearchDomains?.map(item =>
      openSearchDomainDefaults(item, place),
    ),
    openSearchCollections: region.openSearchCollections?.map(item =>
      openSearchCollectionDefaults(item, place),
    ),
    queryDefinitions: region.queryDefinitions?.map(item =>
      queryDefinitionDefaults(item, place),
    ),
    glueTables: region.glueTables?.map(item => glueTableDefaults(item, place)),
    eventDataStores: region.eventDataStores?.map(item =>
      eventDataStoreDefaults(item, place),
    ),
    securityLake:
      region.securityLake && securityLakeDefaults(region.securityLake, place),
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
