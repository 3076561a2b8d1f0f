import { ResourceName } from './ResourceName';
import { Declarations } from './CollectorDeclaration';

/** securityhub:DescribeHub. A hub that is off is a reading with status `disabled`. */
export interface Hub {
  hubArn: string;
}

/** securityhub:GetFindings of the account and region, of the configured severities, in any state. */
export interface SecurityHubFinding {
  id: string;
  productArn: string;
  productName: string;
  title: string;
  /** Types[0]. */
  type?: string;
  securityControlId?: string;
  /** `CRITICAL`, `HIGH`, … */
  severityLabel: string;
  /** `ACTIVE` or `ARCHIVED`. */
  recordState: string;
  /** `NEW`, `NOTIFIED`, `SUPPRESSED` or `RESOLVED`. */
  workflowStatus: string;
  /** `PASSED`, `FAILED`, `WARNING`, `NOT_AVAILABLE`, or absent. */
  complianceStatus?: string;
  /** Resources[].Id, ARNs mostly, sometimes bare ids, and Resources[].Type. */
  resources: ResourceName[];
  createdAt: string;
  updatedAt: string;
  remediationUrl?: string;
}

/** securityhub:GetEnabledStandards. */
export interface HubStandard {
  standardsArn: string;
  /** `PENDING`, `READY`, `INCOMPLETE`, `FAILED` or `DELETING`. */
  status: string;
}

/** What the collectors of this service read. */
export interface SecurityHubReadings {
  'securityhub:findings': SecurityHubFinding[];
  'securityhub:hub': Hub;
  /** ARNs of product subscriptions (securityhub:ListEnabledProductsForImport). */
  'securityhub:products': string[];
  'securityhub:standards': HubStandard[];
}

/** What they call. */
export const securityHubDeclarations: Declarations<SecurityHubReadings> = {
  'securityhub:findings': {
    target: 'regional',
    list: [
      {
        operation: 'securityhub:GetFindings',
        action: 'securityhub:GetFindings',
      },
    ],
  },
  'securityhub:hub': {
    target: 'regional',
    list: [
      {
        operation: 'securityhub:DescribeHub',
        action: 'securityhub:DescribeHub',
      },
    ],
  },
  'securityhub:products': {
    target: 'regional',
    list: [
      {
        operation: 'securityhub:ListEnabledProductsForImport',
        action: 'securityhub:ListEnabledProductsForImport',
      },
    ],
  },
  'securityhub:standards': {
    target: 'regional',
    list: [
      {
        operation: 'securityhub:GetEnabledStandards',
        action: 'securityhub:GetEnabledStandards',
      },
    ],
  },
};
