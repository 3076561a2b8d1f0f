import type {
  ComplianceType,
  DescribeComplianceByResourceRequest,
  DescribeComplianceByResourceResponse,
  SelectResourceConfigRequest,
  SelectResourceConfigResponse,
} from '@aws-sdk/client-config-service';
import type { EstateConfigRecorder, EstateConfigRule } from '../estate/Estate';
import { AwsError } from './AwsError';
import {
  parseConfigQuery,
  projectConfigItem,
  matchesConfigQuery,
} from './configQuery';
import { here } from './estateViews';
import { onlyMembers, pageSize, required } from './inputs';
import type { OperationContext } from './Operation';

const COMPLIANCE_TYPE = 'AWS::Config::ResourceCompliance';

interface ResourceCompliance {
  resourceType: string;
  resourceId: string;
  complianceType: ComplianceType;
  rules: { rule: EstateConfigRule; complianceType: ComplianceType }[];
}

/** A resource's compliance: the worst that any rule says of it. */
function worst(types: ComplianceType[]): ComplianceType {
  const order: ComplianceType[] = [
    'NON_COMPLIANT',
    'INSUFFICIENT_DATA',
    'COMPLIANT',
  ];
  return order.find(type => types.includes(type)) ?? 'NOT_APPLICABLE';
}

/** The resources that a rule has something to say of; where none applies, AWS shows no compliance. */
function complianceOf(context: OperationContext): ResourceCompliance[] {
  const found = new Map<string, ResourceCompliance>();
  for (const rule of here(context).configRules ?? []) {
    for (const evaluation of rule.Evaluations ?? []) {
      const { ResourceType, ResourceId, ComplianceType: type } = evaluation;
      if (type === 'NOT_APPLICABLE') {
        continue;
      }
      const key = `${ResourceType}/${ResourceId}`;
      const resource = found.get(key) ?? {
        resourceType: ResourceType,
        resourceId: ResourceId,
        complianceType: type,
        rules: [],
      };
      resource.rules.push({ rule, complianceType: type });
      found.set(key, resource);
    }
  }
  return [...found.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, resource]) => ({
      ...resource,
      complianceType: worst(resource.rules.map(one => one.complianceType)),
    }));
}

/** Lists the compliance of every resource that rules evaluated. */
export function describeComplianceByResource(
  input: DescribeComplianceByResourceRequest,
  context: OperationContext,
): DescribeComplianceByResourceResponse {
  onlyMembers(input as Record<string, unknown>, [
    'ComplianceTypes',
    'Limit',
    'NextToken',
    'ResourceId',
    'ResourceType',
  ]);
  const { ComplianceTypes: types, ResourceId: id, ResourceType } = input;
  const invalid = 'InvalidParameterValueException';
  if (id !== undefined && ResourceType === undefined) {
    throw new AwsError(invalid, 'ResourceId needs a ResourceType.');
  }
  if (types?.includes('NOT_APPLICABLE')) {
    throw new AwsError(invalid, 'NOT_APPLICABLE is no value to filter by.');
  }
  const limit = pageSize(input.Limit, {
    name: 'Limit',
    min: 0,
    max: 100,
    default: 10,
    code: invalid,
  });
  const page = context.page({
    items: complianceOf(context).filter(
      resource =>
        (ResourceType === undefined ||
          resource.resourceType === ResourceType) &&
        (id === undefined || resource.resourceId === id) &&
        (!types?.length || types.includes(resource.complianceType)),
    ),
    token: input.NextToken,
    size: limit || 10,
    invalidToken: 'InvalidNextTokenException',
  });
  return {
    ComplianceByResources: page.items.map(resource => {
      const broken = resource.rules.filter(
        one => one.complianceType === 'NON_COMPLIANT',
      ).length;
      return {
        ResourceType: resource.resourceType,
        ResourceId: resource.resourceId,
        Compliance: {
          ComplianceType: resource.complianceType,
          ...(broken > 0 && {
            ComplianceContributorCount: {
              CappedCount: Math.min(broken, 25),
              CapExceeded: broken > 25,
            },
          }),
        },
      };
    }),
    NextToken: page.nextToken,
  };
}

/** Whether the recorder keeps configuration items of compliance. */
function recordsCompliance({ recordingGroup }: EstateConfigRecorder): boolean {
  if (recordingGroup?.allSupported) {
    return true;
  }
  const excluded = recordingGroup?.exclusionByResourceTypes?.resourceTypes;
  const type = COMPLIANCE_TYPE as 'AWS::Config::ResourceCompliance';
  return recordingGroup?.recordingStrategy?.useOnly ===
    'EXCLUSION_BY_RESOURCE_TYPES'
    ? !excluded?.includes(type)
    : Boolean(recordingGroup?.resourceTypes?.includes(type));
}

/** The configuration item of a resource's compliance. */
function configItem(
  resource: ResourceCompliance,
  { account, region }: OperationContext,
): Record<string, unknown> {
  return {
    accountId: account.id,
    awsRegion: region,
    resourceId: `${resource.resourceType}/${resource.resourceId}`,
    resourceType: COMPLIANCE_TYPE,
    configuration: {
      targetResourceId: resource.resourceId,
      targetResourceType: resource.resourceType,
      complianceType: resource.complianceType,
      configRuleList: resource.rules.map(({ rule, complianceType }) => ({
        configRuleArn: rule.ConfigRuleArn,
        configRuleId: rule.ConfigRuleId,
        configRuleName: rule.ConfigRuleName,
        complianceType,
      })),
    },
  };
}

/**
 * Answers an advanced query on `AWS::Config::ResourceCompliance`: no rows where
 * no recorder keeps that type, as in AWS.
 */
export function selectResourceConfig(
  input: SelectResourceConfigRequest,
  context: OperationContext,
): SelectResourceConfigResponse {
  onlyMembers(input as unknown as Record<string, unknown>, [
    'Expression',
    'Limit',
    'NextToken',
  ]);
  const query = parseConfigQuery(
    required(input.Expression, 'Expression', 'InvalidExpressionException'),
  );
  const isOnCompliance = query.conditions.some(
    ({ path, value }) =>
      path.join('.') === 'resourceType' && value === COMPLIANCE_TYPE,
  );
  if (!isOnCompliance) {
    throw new AwsError(
      'InvalidExpressionException',
      `The simulator answers only queries WHERE resourceType = '${COMPLIANCE_TYPE}'.`,
    );
  }
  const isRecorded = here(context).configRecorders?.some(recordsCompliance);
  const items = isRecorded
    ? complianceOf(context).map(resource => configItem(resource, context))
    : [];
  const page = context.page({
    items: items.filter(item => matchesConfigQuery(item, query)),
    token: input.NextToken,
    size: pageSize(input.Limit, {
      name: 'Limit',
      min: 1,
      max: 100,
      default: 25,
      code: 'InvalidLimitException',
    }),
    invalidToken: 'InvalidNextTokenException',
  });
  return {
    Results: page.items.map(item =>
      JSON.stringify(projectConfigItem(item, query)),
    ),
    QueryInfo: {
      SelectFields: query.select.map(path => ({ Name: path.join('.') })),
    },
    NextToken: page.nextToken,
  };
}
