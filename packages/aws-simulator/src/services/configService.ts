import type {
  DescribeConfigRulesRequest,
  DescribeConfigRulesResponse,
  DescribeConfigurationRecordersRequest,
  DescribeConfigurationRecordersResponse,
  DescribeConfigurationRecorderStatusRequest,
  DescribeConfigurationRecorderStatusResponse,
} from '@aws-sdk/client-config-service';
import type { EstateConfigRecorder } from '../estate/Estate';
import { AwsError } from './AwsError';
import { CONFIG_AGGREGATION } from './configAggregation';
import {
  describeComplianceByResource,
  selectResourceConfig,
} from './configCompliance';
import { here, without } from './estateViews';
import { onlyMembers } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

/**
 * The recorders of a request. Unless one is named, only the customer's own is
 * shown; those that AWS made for its services must be asked for by ARN.
 */
function recorders(
  input: DescribeConfigurationRecordersRequest,
  context: OperationContext,
): EstateConfigRecorder[] {
  onlyMembers(input as Record<string, unknown>, [
    'Arn',
    'ConfigurationRecorderNames',
    'ServicePrincipal',
  ]);
  const { Arn, ConfigurationRecorderNames: names, ServicePrincipal } = input;
  const all = here(context).configRecorders ?? [];
  const isAsked = Boolean(Arn || ServicePrincipal || names?.length);
  const found = all.filter(recorder =>
    isAsked
      ? (!Arn || recorder.arn === Arn) &&
        (!ServicePrincipal || recorder.servicePrincipal === ServicePrincipal) &&
        (!names?.length || names.includes(recorder.name!))
      : recorder.recordingScope !== 'INTERNAL',
  );
  if (isAsked && found.length === 0) {
    throw new AwsError(
      'NoSuchConfigurationRecorderException',
      `Cannot find configuration recorder with the specified name '${
        names?.join(', ') ?? Arn ?? ServicePrincipal
      }'.`,
    );
  }
  return found;
}

function describeConfigurationRecorders(
  input: DescribeConfigurationRecordersRequest,
  context: OperationContext,
): DescribeConfigurationRecordersResponse {
  return {
    ConfigurationRecorders: recorders(input, context).map(recorder =>
      without(recorder, 'status'),
    ),
  };
}

function describeConfigurationRecorderStatus(
  input: DescribeConfigurationRecorderStatusRequest,
  context: OperationContext,
): DescribeConfigurationRecorderStatusResponse {
  return {
    ConfigurationRecordersStatus: recorders(input, context).map(
      recorder => recorder.status!,
    ),
  };
}

function describeConfigRules(
  input: DescribeConfigRulesRequest,
  context: OperationContext,
): DescribeConfigRulesResponse {
  onlyMembers(input as Record<string, unknown>, [
    'ConfigRuleNames',
    'NextToken',
  ]);
  const rules = here(context).configRules ?? [];
  const names = input.ConfigRuleNames ?? [];
  for (const name of names) {
    if (!rules.some(rule => rule.ConfigRuleName === name)) {
      throw new AwsError(
        'NoSuchConfigRuleException',
        `The ConfigRule '${name}' provided in the request is invalid.`,
      );
    }
  }
  const page = context.page({
    items: rules.filter(
      rule => names.length === 0 || names.includes(rule.ConfigRuleName!),
    ),
    token: input.NextToken,
    size: 25,
    invalidToken: 'InvalidNextTokenException',
  });
  return {
    ConfigRules: page.items.map(rule => ({
      ...without(rule, 'Evaluations', 'Tags'),
      Source: rule.Source,
    })),
    NextToken: page.nextToken,
  };
}

/** AWS Config. */
export const configService: ServiceOperations = {
  service: 'config-service',
  operations: {
    ...CONFIG_AGGREGATION,
    DescribeConfigurationRecorders: {
      action: 'config:DescribeConfigurationRecorders',
      run: describeConfigurationRecorders,
    },
    DescribeConfigurationRecorderStatus: {
      action: 'config:DescribeConfigurationRecorderStatus',
      run: describeConfigurationRecorderStatus,
    },
    DescribeConfigRules: {
      action: 'config:DescribeConfigRules',
      run: describeConfigRules,
    },
    DescribeComplianceByResource: {
      action: 'config:DescribeComplianceByResource',
      run: describeComplianceByResource,
    },
    SelectResourceConfig: {
      action: 'config:SelectResourceConfig',
      run: selectResourceConfig,
    },
  },
};
