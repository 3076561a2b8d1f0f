import {
  FINDING_SEVERITIES,
  FindingSeverity,
} from 'backstage-plugin-aws-detective-controls-common';
import { ResourceName, SecurityHubFinding } from '../../model';

/**
 * Whether somebody still has to look at a finding of Security Hub. A state that is
 * not known puts nothing aside.
 */
export function isOpen(finding: SecurityHubFinding): boolean {
  return (
    finding.recordState !== 'ARCHIVED' &&
    !['SUPPRESSED', 'RESOLVED'].includes(finding.workflowStatus) &&
    finding.complianceStatus !== 'PASSED'
  );
}

/** Security Hub's label, as far as it is one. */
export function securityHubSeverity(label: string): FindingSeverity {
  return (
    FINDING_SEVERITIES.find(severity => severity === label.toUpperCase()) ??
    'INFORMATIONAL'
  );
}

/**
 * The label of a GuardDuty severity (1.0 to 10.0), as the severity levels of the
 * GuardDuty user guide have it.
 */
export function guardDutySeverity(severity: number): FindingSeverity {
  if (severity >= 9) {
    return 'CRITICAL';
  }
  if (severity >= 7) {
    return 'HIGH';
  }
  return severity >= 4 ? 'MEDIUM' : 'LOW';
}

/** Findings by the ARN of each resource that they name. */
export function findingsByResource<T extends { resources: ResourceName[] }>(
  findings: readonly T[],
  index: { named(names: readonly ResourceName[]): { arn: string }[] },
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const finding of findings) {
    for (const { arn } of index.named(finding.resources)) {
      const group = groups.get(arn);
      if (group) {
        group.push(finding);
      } else {
        groups.set(arn, [finding]);
      }
    }
  }
  return groups;
}
