import type {
  AwsSecurityFinding,
  DescribeHubRequest,
  DescribeHubResponse,
  GetFindingsRequest,
  GetFindingsResponse,
} from '@aws-sdk/client-securityhub';
import type { EstateSecurityHub } from '../estate/Estate';
import { AwsError } from './AwsError';
import { here, without } from './estateViews';
import { onlyMembers, pageSize } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';
import { compileFindingFilters, sortFindings } from './securityHubFilters';

const OTHER_RATE = { perSecond: 10, burst: 30 };

function subscribed(context: OperationContext): EstateSecurityHub {
  const hub = here(context).securityHub;
  if (!hub) {
    throw new AwsError(
      'InvalidAccessException',
      `Account ${context.account.id} is not subscribed to AWS Security Hub`,
      401,
    );
  }
  return hub;
}

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
  return without(hub, 'Findings', 'Tags');
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
    DescribeHub: {
      action: 'securityhub:DescribeHub',
      rate: OTHER_RATE,
      run: describeHub,
    },
    GetFindings: {
      action: 'securityhub:GetFindings',
      rate: { perSecond: 3, burst: 6 },
      run: getFindings,
    },
  },
};
