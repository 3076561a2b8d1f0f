import { ClaimWarning } from 'backstage-plugin-aws-detective-controls-common';
import { PostureRows } from '../../store/Store';

const WHAT_TO_CHECK =
  'Check the spelling, and that there still is such a resource. AWS lists most types only while they have, or had, a tag, and some, such as IAM roles, are in no list that is read.';

/**
 * Of the ARNs that an entity claims, those of which nothing is known: no list of AWS
 * shows them, and no result speaks of them; of those with a `*`, where that holds for
 * all that they could take. Nothing is said before all targets that could show them
 * were swept, nor of an ARN that has a warning already.
 */
export function notSeenWarnings({
  entity,
  sweep,
  shownArns,
}: PostureRows): ClaimWarning[] {
  if (!entity || sweep.swept === 0 || sweep.swept < sweep.targets) {
    return [];
  }
  const shown = new Set(shownArns);
  const keyOf = (annotation: string, value: string) =>
    JSON.stringify([annotation, value]);
  const told = new Set(
    entity.warnings.map(({ annotation, value }) => keyOf(annotation, value)),
  );
  const warnings: ClaimWarning[] = [];
  for (const rule of entity.rules) {
    const key = keyOf(rule.source, rule.value);
    if (rule.by !== 'arn' || told.has(key)) {
      continue;
    }
    const claimed = rule.prefix ? `${rule.arn}*` : rule.arn;
    if (!shown.has(claimed)) {
      told.add(key);
      warnings.push({
        annotation: rule.source,
        value: rule.value,
        code: 'not-seen',
        message: `No list of AWS in the accounts and regions that are swept shows ${
          rule.prefix ? `anything that "${claimed}" takes` : `"${claimed}"`
        }, so it is not assessed. ${WHAT_TO_CHECK}`,
      });
    }
  }
  return warnings;
}
