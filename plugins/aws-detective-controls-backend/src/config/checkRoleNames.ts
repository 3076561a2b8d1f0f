import type { Config } from '@backstage/config';
import type { JsonValue } from '@backstage/types';
import { ConfigNode } from './ConfigNode';

/** IAM's own rule, with the path that a role may have. */
const ROLE_NAME = /^([\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/;

/**
 * Checks the role names of `aws`, which Backstage's AWS integration puts into
 * ARNs unseen: a whole ARN there would fail only at the first sweep.
 */
export function checkRoleNames(config: Config, problems: string[]): void {
  const aws = config.getOptional('aws');
  if (!isObject(aws)) {
    return;
  }
  const check = (path: string, holder: JsonValue | undefined) => {
    if (isObject(holder)) {
      new ConfigNode(`${path}.roleName`, holder.roleName, problems).text(
        ROLE_NAME,
        'takes the name of a role, such as backstage-detective-controls, without account and ARN',
      );
    }
  };
  check('aws.accountDefaults', aws.accountDefaults);
  if (Array.isArray(aws.accounts)) {
    aws.accounts.forEach((account, index) =>
      check(`aws.accounts[${index}]`, account),
    );
  }
}

function isObject(
  value: JsonValue | undefined,
): value is { [key: string]: JsonValue | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
