import type {
  AwsSecurityFinding,
  DescribeHubRequest,
  DescribeHubResponse,
  GetFindingsRequest,
  GetFindingsResponse,
} from '@aws-sdk/client-securityhub';
import { AwsError } from './AwsError';
import { without } from './estateViews';
import { onlyMembers, pageSize } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';
import { compileFindingFilters, sortFindings } from './securityHubFilters';
import { SECURITY_HUB_SETTINGS, subscribed } from './securityHubSettings';

function describeHub(
  input: DescribeHubRequest,
  context: OperationContext,
): DescribeHubResponse {
  onlyMembers(input as Record<string, unknown>, ['HubArn']);
  const hub = subscribed(context);
  if (input.HubArn !== undefined && input.HubArn !== hub.HubArn) {
    throw new AwsError(
      'ResourceNotFoundException',
      `Hub ${input.HubArn} was not found.`,
      404,
    );
  }
  return without(
    hub,
    'Administrator',
    'FindingAggregator',
    'Findings',
    'ProductSubscriptions',
    'Standards',
    'Tags',
  );
}

function getFindings(
  input: GetFindingsRequest,
  context: OperationContext,
): GetFindingsResponse {
  onlyMembers(input as Record<string, unknown>, [
    'Filters',
    'MaxResults',
    'NextToken',
    'SortCriteria',
  ]);
  const { Findings = [] } = subscribed(context);
  const passes = compileFindingFilters(input.Filters ?? {}, context.now());
  const page = context.page({
    items: sortFindings(Findings.filter(passes), input.SortCriteria),
    token: input.NextToken,
    size: pageSize(input.MaxResults, {
      name: 'MaxResults',
      min: 1,
      max: 100,
      default: 100,
      code: 'InvalidInputException',
    }),
    invalidToken: 'InvalidInputException',
  });
  return {
    Findings: page.items as AwsSecurityFinding[],
    NextToken: page.nextToken,
  };
}

/** AWS Security Hub. */
export const securityHub: ServiceOperations = {
  service: 'securityhub',
  operations: {
    ...SECURITY_HUB_SETTINGS,
    DescribeHub: {
      action: 'securityhub:DescribeHub',
      rate: { perSecond: 10, burst: 30 },
      run: describeHub,
    },
    GetFindings: {
      action: 'securityhub:GetFindings',
      rate: { perSecond: 3, burst: 6 },
      run: getFindings,
    },
  },
};
