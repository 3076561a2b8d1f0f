import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { FindingSeverity } from 'backstage-plugin-aws-detective-controls-common';

/** One account of `awsDetectiveControls.accounts`. */
export interface AccountConfig {
  /** Twelve digits. */
  accountId: string;
  name?: string;
  /** Entity ref of the owner, where no `aws-account` entity says it. */
  ownerRef?: string;
  /** Overrides `awsDetectiveControls.regions`. */
  regions?: string[] | 'enabled';
}

/** `awsDetectiveControls.organization`: accounts found through AWS Organizations. */
export interface OrganizationConfig {
  /** The account whose credentials may call `organizations:ListAccounts`. */
  accountId: string;
  /** Accounts to leave out. */
  excludeAccounts: string[];
  /** How often to list accounts anew, in seconds. */
  refreshSeconds: number;
}

/** `awsDetectiveControls`, validated, with every default filled in. */
export interface PluginConfig {
  aws: {
    /** Overrides the endpoints of the plugin's AWS clients. */
    endpoint?: string;
    /** Of accounts for which nothing else says it: `aws` unless told. */
    partition: string;
    /** A call is given up after this many milliseconds. */
    callTimeoutMs: number;
    /** Attempts per call, the first included. */
    maxAttempts: number;
  };
  accounts: AccountConfig[];
  organization?: OrganizationConfig;
  /** Regions of every account that names none of its own. */
  regions: string[] | 'enabled';
  sweep: {
    /** How long after a sweep of a target its next one is due, in seconds. */
    intervalSeconds: number;
    /** How often each backend instance looks for due targets. */
    schedule: SchedulerServiceTaskScheduleDefinition;
    /** Targets swept at once by one instance. */
    concurrency: number;
    /** A sweep of one target is cut off after this many seconds. */
    targetTimeoutSeconds: number;
  };
  /** A result older than this many seconds is stale: three intervals unless told. */
  staleAfterSeconds: number;
  claims: {
    /** Keys of AWS tags that hold an entity's ref or name. */
    entityTagKeys: string[];
    /** How often the catalog is read anew, in seconds. */
    refreshSeconds: number;
  };
  findings: {
    /** Severities that are read; CRITICAL and HIGH are always among them. */
    severities: FindingSeverity[];
  };
  rds: {
    /** Log types to demand by engine, instead of AWS's own list. */
    requiredLogTypes: Record<string, string[]>;
  };
  console: {
    /** The AWS access portal's start URL: console links then sign in to the right account. */
    ssoStartUrl?: string;
    /** The permission set that such links ask for. */
    ssoRoleName?: string;
  };
}
