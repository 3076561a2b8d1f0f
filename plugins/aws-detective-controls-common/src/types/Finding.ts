import { ResourceSummary } from './Result';

/** Severity labels of Security Hub, worst first. @public */
export type FindingSeverity =
  | 'CRITICAL'
  | 'HIGH'
  | 'MEDIUM'
  | 'LOW'
  | 'INFORMATIONAL';

/** Every {@link FindingSeverity}, worst first. @public */
export const FINDING_SEVERITIES: readonly FindingSeverity[] = [
  'CRITICAL',
  'HIGH',
  'MEDIUM',
  'LOW',
  'INFORMATIONAL',
];

/**
 * An open finding of Security Hub or GuardDuty.
 *
 * @public
 */
export interface Finding {
  /** The id that the product gave it. */
  id: string;
  /** Where it was read from. */
  source: 'securityhub' | 'guardduty';
  /** The product that made it, such as `GuardDuty` or `Inspector`. */
  product: string;
  title: string;
  /** The finding type or the security control's id. */
  type?: string;
  severity: FindingSeverity;
  /** Security Hub's workflow status; `NEW` for GuardDuty's own. */
  workflowStatus: string;
  accountId: string;
  region: string;
  /** The claimed resources that it names. */
  resources: ResourceSummary[];
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** The console page of the finding. */
  consoleUrl?: string;
  /** The remediation page that the finding itself recommends. */
  remediationUrl?: string;
}

/**
 * A CloudWatch alarm of an entity.
 *
 * @public
 */
export interface Alarm {
  arn: string;
  name: string;
  kind: 'metric' | 'composite' | 'log';
  /** `OK`, `ALARM` or `INSUFFICIENT_DATA`. */
  state: string;
  /** When it came into its state: ISO 8601. */
  stateUpdatedAt?: string;
  actionsEnabled: boolean;
  /** How many actions the ALARM state has. */
  actionCount: number;
  /** Namespace and metric, such as `AWS/RDS CPUUtilization`. */
  metric?: string;
  accountId: string;
  region: string;
  /** The claimed resources that it watches. */
  resources: ResourceSummary[];
  consoleUrl?: string;
}

/**
 * What one AWS Config rule says of one claimed resource.
 *
 * @public
 */
export interface RuleCompliance {
  ruleName: string;
  /** `COMPLIANT`, `NON_COMPLIANT`, `NOT_APPLICABLE` or `INSUFFICIENT_DATA`. */
  compliance: string;
  accountId: string;
  region: string;
  resource: ResourceSummary;
  consoleUrl?: string;
}
