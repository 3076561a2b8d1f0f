import { ResourceName } from './ResourceName';
import { Declarations } from './CollectorDeclaration';

/** guardduty:ListDetectors and GetDetector. */
export interface Detector {
  detectorId: string;
  /** `ENABLED` or `DISABLED`. */
  status: string;
}

/** guardduty:ListFindings and GetFindings of the account, archived or not, severity 7 and above. */
export interface GuardDutyFinding {
  id: string;
  arn: string;
  detectorId: string;
  type: string;
  title: string;
  /** 1.0 to 10.0; 7.0 and above is high, 9.0 and above critical. */
  severity: number;
  archived: boolean;
  /** The ARNs and ids under which the finding names resources. */
  resources: ResourceName[];
  createdAt: string;
  updatedAt: string;
}

/** guardduty:GetAdministratorAccount; without an account where there is none. */
export interface DetectorAdministrator {
  detectorId: string;
  accountId?: string;
  /** `Enabled` for a member whose findings the administrator sees. */
  relationshipStatus?: string;
}

/** What the collectors of this service read. */
export interface GuardDutyReadings {
  /** Of every detector. */
  'guardduty:administrators': DetectorAdministrator[];
  'guardduty:detectors': Detector[];
  'guardduty:findings': GuardDutyFinding[];
}

/** What they call. */
export const guardDutyDeclarations: Declarations<GuardDutyReadings> = {
  'guardduty:administrators': {
    target: 'regional',
    list: [
      {
        operation: 'guardduty:GetAdministratorAccount',
        action: 'guardduty:GetAdministratorAccount',
      },
    ],
    buildsOn: ['guardduty:detectors'],
  },
  'guardduty:detectors': {
    target: 'regional',
    list: [
      {
        operation: 'guardduty:ListDetectors',
        action: 'guardduty:ListDetectors',
      },
      { operation: 'guardduty:GetDetector', action: 'guardduty:GetDetector' },
    ],
  },
  'guardduty:findings': {
    target: 'regional',
    list: [
      { operation: 'guardduty:ListFindings', action: 'guardduty:ListFindings' },
      { operation: 'guardduty:GetFindings', action: 'guardduty:GetFindings' },
    ],
    buildsOn: ['guardduty:detectors'],
  },
};
