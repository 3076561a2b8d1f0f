import { describeArn } from 'backstage-plugin-aws-detective-controls-common';
import { EntityClaims, GLOBAL_REGION, GLOBAL_TYPES, Target } from '../model';

/**
 * The resources of a target that entities claim by their whole ARN, and that must
 * be there for that reason, whether or not AWS lists them: sorted, each once.
 *
 * An ARN without an account, such as that of an S3 bucket or an API Gateway, does
 * not say which target it is of: it is declared for none, and matched by its ARN
 * in whichever target lists it. Nor is one of a global service that no collector
 * lists, such as IAM: no control judges it, so that declaring it would hide that
 * nothing shows it.
 */
export function declaredArns(
  entities: readonly EntityClaims[],
  target: Target,
): string[] {
  const arns = new Set<string>();
  for (const { rules } of entities) {
    for (const rule of rules) {
      if (rule.by === 'arn' && !rule.prefix && isOf(rule.arn, target)) {
        arns.add(rule.arn);
      }
    }
  }
  return [...arns].sort();
}

function isOf(arn: string, target: Target): boolean {
  // Most ARNs are of another account, and need no description.
  if (!arn.includes(target.accountId)) {
    return false;
  }
  const described = describeArn(arn);
  if (
    described?.partition !== target.partition ||
    described.accountId !== target.accountId
  ) {
    return false;
  }
  return target.region === GLOBAL_REGION
    ? described.region === '' && GLOBAL_TYPES.has(described.type ?? '')
    : described.region === target.region;
}
