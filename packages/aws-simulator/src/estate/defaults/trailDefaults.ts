import { arn } from '../arns';
import type { EstateTrail } from '../Estate';
import type { DefaultsContext } from './index';

/** A trail as CreateTrail leaves it: of one region, and not logging. */
export function trailDefaults(
  trail: EstateTrail,
  place: DefaultsContext,
): EstateTrail {
  const selectors = trail.AdvancedEventSelectors
    ? undefined
    : [
        {
          ReadWriteType: 'All' as const,
          IncludeManagementEvents: true,
          DataResources: [],
          ExcludeManagementEventSources: [],
        },
      ];
  return {
    TrailARN: arn(place, 'cloudtrail', `trail/${trail.Name}`),
    IncludeGlobalServiceEvents: true,
    IsMultiRegionTrail: false,
    IsOrganizationTrail: false,
    LogFileValidationEnabled: false,
    HasCustomEventSelectors: Boolean(
      trail.EventSelectors ?? trail.AdvancedEventSelectors,
    ),
    HasInsightSelectors: false,
    EventSelectors: selectors,
    ...trail,
    HomeRegion: place.region,
    Status: { IsLogging: false, ...trail.Status },
  };
}
