import type {
  Finding,
  GetAdministratorAccountRequest,
  GetAdministratorAccountResponse,
  GetDetectorRequest,
  GetDetectorResponse,
  GetFindingsRequest,
  GetFindingsResponse,
  ListDetectorsRequest,
  ListDetectorsResponse,
  ListFindingsRequest,
  ListFindingsResponse,
} from '@aws-sdk/client-guardduty';
import type { EstateDetector } from '../estate/Estate';
import { AwsError } from './AwsError';
import { here, without } from './estateViews';
import { matchesCriteria, sortFindings } from './guardDutyCriteria';
import { onlyMembers, pageSize, required } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

const CODE = 'BadRequestException';

function fifty(value: number | undefined): number {
  return pageSize(value, {
    name: 'maxResults',
    min: 1,
    max: 50,
    default: 50,
    code: CODE,
  });
}

function detector(
  id: string | undefined,
  context: OperationContext,
): EstateDetector {
  const detectorId = required(id, 'detectorId', CODE);
  const found = here(context).detectors?.find(
    ({ DetectorId }) => DetectorId === detectorId,
  );
  if (!found) {
    throw new AwsError(
      CODE,
      'The request is rejected because the input detectorId is not owned by the current account.',
    );
  }
  return found;
}

function listDetectors(
  input: ListDetectorsRequest,
  context: OperationContext,
): ListDetectorsResponse {
  onlyMembers(input as Record<string, unknown>, ['MaxResults', 'NextToken']);
  const page = context.page({
    items: here(context).detectors ?? [],
    token: input.NextToken,
    size: fifty(input.MaxResults),
    invalidToken: CODE,
  });
  return {
    DetectorIds: page.items.map(({ DetectorId }) => DetectorId!),
    NextToken: page.nextToken,
  };
}

function getDetector(
  input: GetDetectorRequest,
  context: OperationContext,
): GetDetectorResponse {
  onlyMembers(input as unknown as Record<string, unknown>, ['DetectorId']);
  const found = detector(input.DetectorId, context);
  return {
    ...without(found, 'Administrator', 'DetectorId', 'Findings'),
    ServiceRole: found.ServiceRole,
    Status: found.Status,
  };
}

function getAdministratorAccount(
  input: GetAdministratorAccountRequest,
  context: OperationContext,
): GetAdministratorAccountResponse {
  onlyMembers(input as unknown as Record<string, unknown>, ['DetectorId']);
  const { Administrator } = detector(input.DetectorId, context);
  return { Administrator };
}

function listFindings(
  input: ListFindingsRequest,
  context: OperationContext,
): ListFindingsResponse {
  onlyMembers(input as unknown as Record<string, unknown>, [
    'DetectorId',
    'FindingCriteria',
    'MaxResults',
    'NextToken',
    'SortCriteria',
  ]);
  const { Findings = [] } = detector(input.DetectorId, context);
  const page = context.page({
    items: sortFindings(
      Findings.filter(finding =>
        matchesCriteria(finding, input.FindingCriteria),
      ),
      input.SortCriteria,
    ),
    token: input.NextToken,
    size: fifty(input.MaxResults),
    invalidToken: CODE,
  });
  return {
    FindingIds: page.items.map(({ Id }) => Id!),
    NextToken: page.nextToken,
  };
}

function getFindings(
  input: GetFindingsRequest,
  context: OperationContext,
): GetFindingsResponse {
  onlyMembers(input as unknown as Record<string, unknown>, [
    'DetectorId',
    'FindingIds',
    'SortCriteria',
  ]);
  const { Findings = [] } = detector(input.DetectorId, context);
  const ids = required(input.FindingIds, 'findingIds', CODE);
  if (ids.length > 50) {
    throw new AwsError(
      CODE,
      'The request is rejected because the number of findingIds is larger than 50.',
    );
  }
  return {
    Findings: sortFindings(
      Findings.filter(({ Id }) => ids.includes(Id!)),
      input.SortCriteria,
    ) as Finding[],
  };
}

/** Amazon GuardDuty. */
export const guardDuty: ServiceOperations = {
  service: 'guardduty',
  operations: {
    GetAdministratorAccount: {
      action: 'guardduty:GetAdministratorAccount',
      run: getAdministratorAccount,
    },
    ListDetectors: { action: 'guardduty:ListDetectors', run: listDetectors },
    GetDetector: { action: 'guardduty:GetDetector', run: getDetector },
    ListFindings: { action: 'guardduty:ListFindings', run: listFindings },
    GetFindings: { action: 'guardduty:GetFindings', run: getFindings },
  },
};
