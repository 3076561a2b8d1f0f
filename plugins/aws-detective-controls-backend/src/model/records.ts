/*
 * Findings, alarms and rule compliance as the store keeps them beside results:
 * rows for tables, tied to the resources that they name.
 */
import { FindingSeverity } from 'backstage-plugin-aws-detective-controls-common';

/** An open finding. */
export interface FindingRecord {
  /** Unique in its target: source and id. */
  id: string;
  source: 'securityhub' | 'guardduty';
  product: string;
  title: string;
  type?: string;
  severity: FindingSeverity;
  workflowStatus: string;
  remediationUrl?: string;
  consoleUrl?: string;
  createdAt: string;
  updatedAt: string;
  /**
   * ARNs of the resources of the inventory that it names; where there are none, the
   * account-level subject of its target.
   */
  resourceArns: string[];
}

/** An alarm. */
export interface AlarmRecord {
  arn: string;
  name: string;
  kind: 'metric' | 'composite' | 'log';
  state: string;
  stateUpdatedAt?: string;
  actionsEnabled: boolean;
  actionCount: number;
  metric?: string;
  /** ARNs of the resources of the inventory that it watches. */
  resourceArns: string[];
}

/** One AWS Config rule × one resource. */
export interface RuleRecord {
  ruleName: string;
  compliance: string;
  resourceArn: string;
}

/**
 * The rows that a sweep found, by kind. A kind is undefined where its reading
 * failed: what is stored then stays.
 */
export interface Records {
  findings: {
    securityhub?: FindingRecord[];
    guardduty?: FindingRecord[];
  };
  alarms?: AlarmRecord[];
  rules?: RuleRecord[];
}
