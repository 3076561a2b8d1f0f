import type {
  DescribeTrailsRequest,
  DescribeTrailsResponse,
  GetEventSelectorsRequest,
  GetEventSelectorsResponse,
  GetTrailStatusRequest,
  GetTrailStatusResponse,
  ListTrailsRequest,
  ListTrailsResponse,
} from '@aws-sdk/client-cloudtrail';
import type { EstateTrail } from '../estate/Estate';
import { managerOf } from '../estate/organizationOf';
import { AwsError } from './AwsError';

import { without } from './estateViews';
import { eventDataStoreOperations } from './eventDataStores';
import { onlyMembers, required } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

const RATE = { perSecond: 10, burst: 10 };
/** Trails on a page; AWS does not say how many there are. */
const LISTED = 20;

/** A trail as one account sees it in one region. */
interface VisibleTrail {
  trail: EstateTrail;
  /** A copy of a trail of another region, or of the organisation's. */
  isShadow: boolean;
  isOwn: boolean;
}

function trailsOf(account: OperationContext['account']): EstateTrail[] {
  return Object.values(account.regions).flatMap(({ trails }) => trails ?? []);
}

function visibleTrails(context: OperationContext): VisibleTrail[] {
  const { account, estate, region } = context;
  const own = trailsOf(account).map(trail => ({
    trail,
    isShadow: trail.HomeRegion !== region,
    isOwn: true,
  }));
  const manager = estate.accounts.find(
    ({ id }) => id === managerOf(account, estate) && id !== account.id,
  );
  const shared = (manager ? trailsOf(manager) : [])
    .filter(trail => trail.IsOrganizationTrail)
    .map(trail => ({ trail, isShadow: true, isOwn: false }));
  return [...own, ...shared].filter(
    ({ trail }) => trail.IsMultiRegionTrail || trail.HomeRegion === region,
  );
}

/** A name means a trail that lives here; anything else takes its ARN. */
function isNamed({ trail, isShadow }: VisibleTrail, name: string): boolean {
  return trail.TrailARN === name || (!isShadow && trail.Name === name);
}

function describeTrails(
  input: DescribeTrailsRequest,
  context: OperationContext,
): DescribeTrailsResponse {
  const { trailNameList: names, includeShadowTrails: withShadows = true } =
    input;
  onlyMembers(input as Record<string, unknown>, [
    'trailNameList',
    'includeShadowTrails',
  ]);
  return {
    trailList: visibleTrails(context)
      .filter(
        visible =>
          (withShadows || !visible.isShadow) &&
          (!names?.length || names.some(name => isNamed(visible, name))),
      )
      .map(({ trail }) =>
        without(
          trail,
          'Status',
          'EventSelectors',
          'AdvancedEventSelectors',
          'Tags',
        ),
      ),
  };
}

/** Names the trails that the account owns, wherever they live. */
function listTrails(
  input: ListTrailsRequest,
  context: OperationContext,
): ListTrailsResponse {
  onlyMembers(input as Record<string, unknown>, ['NextToken']);
  const page = context.page({
    items: trailsOf(context.account),
    token: input.NextToken,
    size: LISTED,
    invalidToken: 'InvalidNextTokenException',
  });
  return {
    Trails: page.items.map(({ TrailARN, Name, HomeRegion }) => ({
      TrailARN,
      Name,
      HomeRegion,
    })),
    NextToken: page.nextToken,
  };
}

function findTrail(name: string, context: OperationContext): VisibleTrail {
  const found = visibleTrails(context).find(visible => isNamed(visible, name));
  if (!found) {
    throw unknownTrail(name, context);
  }
  return found;
}

function unknownTrail(name: string, { account }: OperationContext): AwsError {
  return new AwsError(
    'TrailNotFoundException',
    `Unknown trail: ${name} for the user: ${account.id}`,
  );
}

function getTrailStatus(
  input: GetTrailStatusRequest,
  context: OperationContext,
): GetTrailStatusResponse {
  onlyMembers(input as unknown as Record<string, unknown>, ['Name']);
  const name = required(input.Name, 'Name', 'InvalidTrailNameException');
  const { trail, isOwn } = findTrail(name, context);
  // Members learn whether the organisation's trail logs, and no more.
  return isOwn
    ? trail.Status!
    : {
        IsLogging: trail.Status?.IsLogging,
        StartLoggingTime: trail.Status?.StartLoggingTime,
        StopLoggingTime: trail.Status?.StopLoggingTime,
      };
}

function getEventSelectors(
  input: GetEventSelectorsRequest,
  context: OperationContext,
): GetEventSelectorsResponse {
  onlyMembers(input as unknown as Record<string, unknown>, ['TrailName']);
  const name = required(
    input.TrailName,
    'TrailName',
    'InvalidTrailNameException',
  );
  const { trail, isOwn } = findTrail(name, context);
  if (!isOwn) {
    throw unknownTrail(name, context);
  }
  return {
    TrailARN: trail.TrailARN,
    EventSelectors: trail.EventSelectors,
    AdvancedEventSelectors: trail.AdvancedEventSelectors,
  };
}

/** AWS CloudTrail. */
export const cloudTrail: ServiceOperations = {
  service: 'cloudtrail',
  operations: {
    DescribeTrails: {
      action: 'cloudtrail:DescribeTrails',
      rate: RATE,
      run: describeTrails,
    },
    ListTrails: {
      action: 'cloudtrail:ListTrails',
      rate: RATE,
      run: listTrails,
    },
    GetTrailStatus: {
      action: 'cloudtrail:GetTrailStatus',
      rate: RATE,
      run: getTrailStatus,
    },
    GetEventSelectors: {
      action: 'cloudtrail:GetEventSelectors',
      rate: RATE,
      run: getEventSelectors,
    },
    ...eventDataStoreOperations,
  },
};
