import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import {
  BenchmarkId,
  ControlTier,
  FindingSeverity,
  Severity,
} from 'backstage-plugin-aws-detective-controls-common';
import { NotificationKind } from '../model';

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

/** One item of `awsDetectiveControls.controls.exemptions`. */
export interface ExemptionConfig {
  /** Where it stands in config. */
  path: string;
  /** Ids of controls; absent, every control. */
  controls?: string[];
  /** Whole ARNs, or prefixes that end in `*`. */
  arns?: string[];
  /** Values by key. */
  tags?: Record<string, string[]>;
  accounts?: string[];
  reason: string;
}

/** `awsDetectiveControls.thresholds`: what controls take for enough. */
export interface ThresholdsConfig {
  findings: {
    /** The least severity of an open finding that is a gap. */
    severity: FindingSeverity;
    /** Findings that are younger are no gap yet, in days. */
    ageDays: number;
  };
  logRetention: {
    /** The fewest days that logs are to be kept. */
    minimumDays: number;
    /** The most days; undefined for no limit. */
    maximumDays?: number;
  };
  recommendedAlarms: {
    /** Per cent of the recommended alarms that are enough. */
    minimumCoverage: number;
  };
  alarmData: {
    /** For how long an alarm may be without data, in hours. */
    graceHours: number;
  };
}

/** `awsDetectiveControls.dueDates`, in days. */
export interface DueDatesConfig extends Record<Severity, number> {
  /** A gap is due soon so many days before it is due. */
  soonDays: number;
}

/** `awsDetectiveControls.waivers`. */
export interface WaiversConfig {
  /** The most days that a waiver may be asked for. */
  maximumDays: number;
  /** Whether who asked for a waiver may approve it. */
  selfApproval: boolean;
  /** How many days before its end people are told of it, most first. */
  remindBeforeDays: number[];
}

/** `awsDetectiveControls.notifications`. */
export interface NotificationsConfig {
  enabled: boolean;
  /** Hours between two notifications of one kind to one owner, at least. */
  digestHours: number;
  /** What owners are told of. */
  kinds: NotificationKind[];
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
  /** Editions of SEC 4 that are offered, the first of them first. */
  benchmarks: BenchmarkId[];
  controls: {
    /** Tiers whose controls are judged. */
    tiers: ControlTier[];
    /** Ids of controls that are judged whatever their tier. */
    enabled: string[];
    /** Ids of controls that are not judged. */
    disabled: string[];
    exemptions: ExemptionConfig[];
  };
  thresholds: ThresholdsConfig;
  dueDates: DueDatesConfig;
  waivers: WaiversConfig;
  notifications: NotificationsConfig;
  response: {
    /** Targets of rules that act on findings, though their kind does not show it. */
    responders: { arn: string; reason: string }[];
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
