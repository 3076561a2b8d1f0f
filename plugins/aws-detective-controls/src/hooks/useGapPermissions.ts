import { usePermission } from '@backstage/plugin-permission-react';
import {
  awsDetectiveControlsWaiverRequestPermission,
  awsDetectiveControlsWorkItemManagePermission,
  stringifyScoreResource,
} from 'backstage-plugin-aws-detective-controls-common';

/** What the reader may do with a gap; nothing until that is known. */
export interface GapPermissions {
  askWaiver: boolean;
  manageWork: boolean;
}

/** Asks the policy what the reader may do with the gap of a control on an entity. */
export function useGapPermissions(
  entityRef: string,
  controlId: string,
): GapPermissions {
  const resourceRef = stringifyScoreResource({ entityRef, controlId });
  const waiver = usePermission({
    permission: awsDetectiveControlsWaiverRequestPermission,
    resourceRef,
  });
  const work = usePermission({
    permission: awsDetectiveControlsWorkItemManagePermission,
    resourceRef,
  });
  return { askWaiver: waiver.allowed, manageWork: work.allowed };
}
