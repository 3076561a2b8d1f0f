import type { Finding } from '@aws-sdk/client-guardduty';
import { arn } from '../arns';
import type { EstateDetector } from '../Estate';
import { stableId } from '../stableId';
import type { DefaultsContext } from './index';

function findingDefaults(
  finding: Partial<Finding>,
  index: number,
  detectorId: string,
  place: DefaultsContext,
): Partial<Finding> {
  const id =
    finding.Id ?? stableId(`${detectorId}/${finding.Type}/${index}`, 32);
  return {
    Id: id,
    AccountId: place.accountId,
    Arn: arn(place, 'guardduty', `detector/${detectorId}/finding/${id}`),
    Partition: place.partition,
    Region: place.region,
    SchemaVersion: '2.0',
    Title: finding.Type,
    UpdatedAt: finding.CreatedAt,
    ...finding,
    Service: {
      Archived: false,
      Count: 1,
      DetectorId: detectorId,
      EventFirstSeen: finding.CreatedAt,
      EventLastSeen: finding.UpdatedAt ?? finding.CreatedAt,
      ResourceRole: 'TARGET',
      ServiceName: 'guardduty',
      ...finding.Service,
    },
  };
}

/** A detector as CreateDetector leaves it, enabled. */
export function detectorDefaults(
  detector: EstateDetector,
  place: DefaultsContext,
): EstateDetector {
  const id =
    detector.DetectorId ??
    stableId(`${place.accountId}/${place.region}/detector`, 32);
  return {
    Status: 'ENABLED',
    CreatedAt: '2024-03-04T09:00:00.000Z',
    UpdatedAt: '2024-03-04T09:00:00.000Z',
    FindingPublishingFrequency: 'SIX_HOURS',
    ServiceRole: arn(
      place,
      'iam',
      'role/aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty',
      { region: false },
    ),
    ...detector,
    DetectorId: id,
    Administrator: detector.Administrator && {
      RelationshipStatus: 'Enabled',
      ...detector.Administrator,
    },
    Findings: detector.Findings?.map((finding, index) =>
      findingDefaults(finding, index, id, place),
    ),
  };
}
