/*
 * An estate: what the simulated AWS holds. The shapes of resources are those of
 * the AWS APIs (what the Describe call of each answers), with AWS's own defaults
 * for what is left out.
 */

/** A statement of what an access key may call. */
export interface IamGrant {
  /** Actions, with `*` as in IAM policies; `['*']` unless told. */
  allow?: string[];
  /** Actions that are refused whatever `allow` says. */
  deny?: string[];
}

/** What one account holds in one region; each member is a list as AWS would give it. */
export interface RegionEstate {
  vpcs?: Record<string, unknown>[];
  flowLogs?: Record<string, unknown>[];
  loadBalancers?: Record<string, unknown>[];
  buckets?: Record<string, unknown>[];
  deliverySources?: Record<string, unknown>[];
  deliveries?: Record<string, unknown>[];
  deliveryDestinations?: Record<string, unknown>[];
  dbInstances?: Record<string, unknown>[];
  trails?: Record<string, unknown>[];
  detectors?: Record<string, unknown>[];
  configRecorders?: Record<string, unknown>[];
  /** AWS Config rules, with an evaluation for each resource. */
  configRules?: Record<string, unknown>[];
  securityHub?: Record<string, unknown>;
  alarms?: Record<string, unknown>[];
  eventRules?: Record<string, unknown>[];
  /** Everything else that has an ARN and tags: Lambda functions, queues, tables … */
  resources?: Record<string, unknown>[];
}

/** An account of the estate. */
export interface Account extends IamGrant {
  id: string;
  name: string;
  email?: string;
  /** `ACTIVE` unless told. */
  status?: string;
  /** Access keys of the account, by id; a key `AKIA<account id>` exists always. */
  accessKeys?: Record<string, IamGrant>;
  /** Roles that can be assumed, by name. */
  roles?: Record<string, IamGrant & { trust?: string[]; externalId?: string }>;
  /** Regions that need opting in, and were. */
  optedInRegions?: string[];
  regions: Record<string, RegionEstate>;
}

/** An estate. */
export interface Estate {
  /** Of the organisation: the id of its management account; absent, the accounts stand alone. */
  managementAccountId?: string;
  accounts: Account[];
}
