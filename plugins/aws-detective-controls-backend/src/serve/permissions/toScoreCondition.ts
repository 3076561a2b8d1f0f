import {
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import {
  createConditionTransformer,
  PermissionRule,
} from '@backstage/plugin-permission-node';
import { ScoreCondition } from '../../score/ScoreAccess';
import { ScoreSubject } from '../access/meetsCondition';
import { scoreRules } from './rules';

const byName = new Map<
  string,
  PermissionRule<ScoreSubject, ScoreCondition, string>
>(Object.values(scoreRules).map(rule => [rule.name, rule]));

const transform = createConditionTransformer<ScoreCondition>({
  getRuleByName: name => {
    const rule = byName.get(name);
    if (!rule) {
      throw new Error(
        `The permission policy uses the rule '${name}' for the scorecard, which takes ${[
          ...byName.keys(),
        ].join(', ')}`,
      );
    }
    return rule;
  },
});

/**
 * Turns the conditions of a policy's decision into what the index and SQL apply.
 *
 * @throws Error for a rule that this plugin does not have
 */
export function toScoreCondition(
  conditions: PermissionCriteria<PermissionCondition>,
): ScoreCondition {
  return flatten(transform(conditions) as PermissionCriteria<ScoreCondition>);
}

function flatten(criteria: PermissionCriteria<ScoreCondition>): ScoreCondition {
  if ('allOf' in criteria) {
    return { all: criteria.allOf.map(flatten) };
  }
  if ('anyOf' in criteria) {
    return { any: criteria.anyOf.map(flatten) };
  }
  // A criteria's `not` is a criteria, and so is that of a condition.
  if ('not' in criteria) {
    return { not: flatten(criteria.not as PermissionCriteria<ScoreCondition>) };
  }
  return criteria;
}
