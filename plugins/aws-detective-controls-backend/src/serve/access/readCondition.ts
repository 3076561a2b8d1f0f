import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { ScoreCondition } from '../../score/ScoreAccess';
import { toScoreCondition } from '../permissions/toScoreCondition';
import { ServeContext } from '../ServeContext';

/**
 * What the policy makes a permission of the scorecard depend on, in one decision.
 *
 * @returns undefined where it depends on nothing
 * @throws NotAllowedError, naming the permission, for a caller who may see nothing
 */
export async function readCondition(
  permission: ResourcePermission,
  credentials: BackstageCredentials,
  context: Pick<ServeContext, 'permissions'>,
): Promise<ScoreCondition | undefined> {
  const [decision] = await context.permissions.authorizeConditional(
    [{ permission }],
    { credentials },
  );
  if (decision.result === AuthorizeResult.DENY) {
    throw new NotAllowedError(`This needs the permission '${permission.name}'`);
  }
  return decision.result === AuthorizeResult.CONDITIONAL
    ? toScoreCondition(decision.conditions)
    : undefined;
}
