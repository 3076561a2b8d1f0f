import type {
  GetAdministratorAccountResponse,
  GetEnabledStandardsRequest,
  GetEnabledStandardsResponse,
  GetFindingAggregatorRequest,
  GetFindingAggregatorResponse,
  ListEnabledProductsForImportRequest,
  ListEnabledProductsForImportResponse,
  ListFindingAggregatorsRequest,
  ListFindingAggregatorsResponse,
  StandardsSubscription,
} from '@aws-sdk/client-securityhub';
import type { EstateSecurityHub } from '../estate/Estate';
import { AwsError } from './AwsError';
import { here } from './estateViews';
import { onlyMembers, pageSize, required } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

const INVALID = 'InvalidInputException';
const RATE = { perSecond: 10, burst: 30 };

/**
 * The hub of the caller's account in the region of the request.
 *
 * @throws an AwsError where the account is not subscribed there
 */
export function subscribed(context: OperationContext): EstateSecurityHub {
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

function page<T>(
  items: readonly T[],
  input: { MaxResults?: number; NextToken?: string },
  context: OperationContext,
) {
  return context.page({
    items,
    token: input.NextToken,
    size: pageSize(input.MaxResults, {
      name: 'MaxResults',
      min: 1,
      max: 100,
      default: 100,
      code: INVALID,
    }),
    invalidToken: INVALID,
  });
}

function getEnabledStandards(
  input: GetEnabledStandardsRequest,
  context: OperationContext,
): GetEnabledStandardsResponse {
  onlyMembers(input as Record<string, unknown>, [
    'MaxResults',
    'NextToken',
    'StandardsSubscriptionArns',
  ]);
  const { Standards = [] } = subscribed(context);
  const arns = input.StandardsSubscriptionArns ?? [];
  const { items, nextToken } = page(
    Standards.filter(
      ({ StandardsSubscriptionArn: arn }) =>
        arns.length === 0 || arns.includes(arn!),
    ),
    input,
    context,
  );
  return {
    StandardsSubscriptions: items as StandardsSubscription[],
    NextToken: nextToken,
  };
}

function listEnabledProductsForImport(
  input: ListEnabledProductsForImportRequest,
  context: OperationContext,
): ListEnabledProductsForImportResponse {
  onlyMembers(input as Record<string, unknown>, ['MaxResults', 'NextToken']);
  const { ProductSubscriptions = [] } = subscribed(context);
  const { items, nextToken } = page(ProductSubscriptions, input, context);
  return { ProductSubscriptions: items, NextToken: nextToken };
}

/** The account's one aggregator, which every region shows. */
function aggregatorsOf({
  account,
}: OperationContext): GetFindingAggregatorResponse[] {
  return Object.values(account.regions).flatMap(
    ({ securityHub }) => securityHub?.FindingAggregator ?? [],
  );
}

function listFindingAggregators(
  input: ListFindingAggregatorsRequest,
  context: OperationContext,
): ListFindingAggregatorsResponse {
  onlyMembers(input as Record<string, unknown>, ['MaxResults', 'NextToken']);
  subscribed(context);
  const { items, nextToken } = page(aggregatorsOf(context), input, context);
  return {
    FindingAggregators: items.map(({ FindingAggregatorArn }) => ({
      FindingAggregatorArn,
    })),
    NextToken: nextToken,
  };
}

function getFindingAggregator(
  input: GetFindingAggregatorRequest,
  context: OperationContext,
): GetFindingAggregatorResponse {
  onlyMembers(input as unknown as Record<string, unknown>, [
    'FindingAggregatorArn',
  ]);
  subscribed(context);
  const arn = required(
    input.FindingAggregatorArn,
    'FindingAggregatorArn',
    INVALID,
  );
  const found = aggregatorsOf(context).find(
    it => it.FindingAggregatorArn === arn,
  );
  if (!found) {
    throw new AwsError(
      'ResourceNotFoundException',
      `Finding aggregator ${arn} was not found.`,
      404,
    );
  }
  return found;
}

function getAdministratorAccount(
  input: object,
  context: OperationContext,
): GetAdministratorAccountResponse {
  onlyMembers(input as Record<string, unknown>, []);
  const { Administrator } = subscribed(context);
  return { Administrator };
}

/** How Security Hub is set up: standards, products, aggregation, administrator. */
export const SECURITY_HUB_SETTINGS: ServiceOperations['operations'] = {
  GetAdministratorAccount: {
    action: 'securityhub:GetAdministratorAccount',
    rate: RATE,
    run: getAdministratorAccount,
  },
  GetEnabledStandards: {
    action: 'securityhub:GetEnabledStandards',
    rate: RATE,
    run: getEnabledStandards,
  },
  GetFindingAggregator: {
    action: 'securityhub:GetFindingAggregator',
    rate: RATE,
    run: getFindingAggregator,
  },
  ListEnabledProductsForImport: {
    action: 'securityhub:ListEnabledProductsForImport',
    rate: RATE,
    run: listEnabledProductsForImport,
  },
  ListFindingAggregators: {
    action: 'securityhub:ListFindingAggregators',
    rate: RATE,
    run: listFindingAggregators,
  },
};
