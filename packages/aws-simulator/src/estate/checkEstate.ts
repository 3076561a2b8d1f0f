import { Account, Estate, RegionEstate } from './Estate';
import { checkOrganizations } from './organizationOf';
import { findRegion, isRegionEnabled } from './regions';

/** The member that names an item of a collection. */
const KEYS: Partial<Record<keyof RegionEstate, string>> = {
  vpcs: 'VpcId',
  instances: 'InstanceId',
  functions: 'FunctionName',
  managedNodes: 'Id',
  logGroups: 'logGroupName',
  logResourcePolicies: 'policyName',
  flowLogs: 'FlowLogId',
  loadBalancers: 'LoadBalancerName',
  classicLoadBalancers: 'LoadBalancerName',
  deliverySources: 'name',
  deliveryDestinations: 'name',
  deliveries: 'id',
  dbInstances: 'DBInstanceIdentifier',
  dbClusters: 'DBClusterIdentifier',
  dbClusterParameterGroups: 'DBClusterParameterGroupName',
  distributions: 'Id',
  hostedZones: 'Id',
  queryLoggingConfigs: 'HostedZoneId',
  trails: 'Name',
  detectors: 'DetectorId',
  configRecorders: 'name',
  configRules: 'ConfigRuleName',
  configAggregators: 'ConfigurationAggregatorName',
  alarms: 'AlarmName',
  eventRules: 'Name',
  topics: 'TopicArn',
  ecsClusters: 'clusterName',
  ecsServices: 'serviceArn',
  taskDefinitions: 'taskDefinitionArn',
  eksClusters: 'name',
  openSearchDomains: 'DomainName',
  openSearchCollections: 'name',
  queryDefinitions: 'queryDefinitionId',
  eventDataStores: 'EventDataStoreArn',
  resources: 'Arn',
};

function repeated(names: (string | undefined)[]): string[] {
  const given = names.filter((name): name is string => name !== undefined);
  return [...new Set(given.filter((name, at) => given.indexOf(name) !== at))];
}

function checkRegion(region: RegionEstate, path: string): string[] {
  const problems: string[] = [];
  for (const [collection, key] of Object.entries(KEYS)) {
    const items = (region[collection as keyof RegionEstate] ?? []) as Record<
      string,
      string
    >[];
    for (const name of repeated(items.map(item => item[key]))) {
      problems.push(
        `${path}.${collection}: two items have the ${key} ${name}: rename one`,
      );
    }
  }
  const sources = new Set(region.deliverySources?.map(source => source.name));
  region.deliveries?.forEach((delivery, at) => {
    if (!sources.has(delivery.deliverySourceName)) {
      problems.push(
        `${path}.deliveries[${at}].deliverySourceName: no delivery source of this region is called ${delivery.deliverySourceName}: add it, or correct the name`,
      );
    }
  });
  return problems;
}

function checkAccount(account: Account, path: string): string[] {
  const problems: string[] = [];
  for (const name of account.optedInRegions ?? []) {
    if (!findRegion(name)?.optIn) {
      problems.push(
        `${path}.optedInRegions: ${name} is no region that needs opting in: remove it`,
      );
    }
  }
  for (const [name, region] of Object.entries(account.regions)) {
    const at = `${path}.regions.${name}`;
    if (!findRegion(name)) {
      problems.push(`${at}: is no region of AWS: correct its name`);
    } else if (!isRegionEnabled(account, name)) {
      problems.push(
        `${at}: needs opting in: add ${name} to ${path}.optedInRegions`,
      );
    }
    problems.push(...checkRegion(region, at));
  }
  return problems;
}

/** Finds what a schema cannot: names that clash, or that point nowhere. */
export function checkEstate(estate: Estate): string[] {
  const ids = estate.accounts.map(account => account.id);
  const problems = repeated(ids).map(
    id => `accounts: two accounts have the id ${id}: remove one`,
  );
  problems.push(...checkOrganizations(estate));
  const buckets = estate.accounts.flatMap(account =>
    Object.values(account.regions).flatMap(region =>
      (region.buckets ?? []).map(bucket => bucket.Name),
    ),
  );
  for (const name of repeated(buckets)) {
    problems.push(
      `accounts: two buckets are called ${name}: names of buckets are unique in all AWS, so rename one`,
    );
  }
  estate.accounts.forEach((account, index) => {
    problems.push(...checkAccount(account, `accounts[${index}]`));
  });
  return problems;
}
