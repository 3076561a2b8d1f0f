import { COLLECTOR_IDS, operationsOf } from '../model';
import { portalPolicy, readPolicy } from './iamPolicy';
import { readRoleTemplate } from './readRoleTemplate';
import { ORGANIZATIONS_OPERATIONS } from './services/organizations';

/**
 * The files that are generated from the collectors.
 *
 * @returns their content by path, below the root of the repository
 */
export function generatedFiles(): Record<string, string> {
  const policy = readPolicy(COLLECTOR_IDS.flatMap(operationsOf));
  const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;
  return {
    'docs/iam-policy.json': json(policy),
    'docs/iam-policy-portal.json': json(portalPolicy(ORGANIZATIONS_OPERATIONS)),
    'deploy/cloudformation-read-role.yaml': readRoleTemplate(policy),
  };
}
