import { arn } from '../arns';
import type { EstateConfigRule } from '../Estate';
import { stableId } from '../stableId';
import type { DefaultsContext } from './index';

/** A managed rule as PutConfigRule leaves it; `s3-bucket-logging-enabled` is AWS's S3_BUCKET_LOGGING_ENABLED. */
export function configRuleDefaults(
  rule: EstateConfigRule,
  place: DefaultsContext,
): EstateConfigRule {
  const name = rule.ConfigRuleName ?? '';
  const id =
    rule.ConfigRuleId ??
    `config-rule-${stableId(
      `${place.accountId}/${place.region}/${name}`,
      6,
      'abcdefghijklmnopqrstuvwxyz0123456789',
    )}`;
  return {
    ConfigRuleArn: arn(place, 'config', `config-rule/${id}`),
    ConfigRuleState: 'ACTIVE',
    Source: {
      Owner: 'AWS',
      SourceIdentifier: name.toUpperCase().replace(/-/g, '_'),
    },
    EvaluationModes: [{ Mode: 'DETECTIVE' }],
    ...rule,
    ConfigRuleId: id,
  };
}
