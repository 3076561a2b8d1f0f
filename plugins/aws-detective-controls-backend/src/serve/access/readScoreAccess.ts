import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { ScoreAccess } from '../../score/ScoreAccess';
import { toScoreCondition } from '../permissions/toScoreCondition';
import { ServeContext } from '../ServeContext';

/**
 * What of the scorecard a caller may see by a permission: the catalog's decision and
 * the policy's condition, in two decisions at any number of entities.
 *
 * @throws NotAllowedError, naming the permission, for a caller who may see nothing
 */
export async function readScoreAccess(
  permission: ResourcePermission,
  credentials: BackstageCredentials,
  context: Pick<ServeContext, 'permissions' | 'visibility'>,
): Promise<ScoreAccess> {
  const [[decision], visible] = await Promise.all([
    context.permissions.authorizeConditional([{ permission }], { credentials }),
    context.visibility.of(credentials),
  ]);
  if (decision.result === AuthorizeResult.DENY) {
    throw new NotAllowedError(`This needs the permission '${permission.name}'`);
  }
  return {
    visible,
    condition:
      decision.result === AuthorizeResult.CONDITIONAL
        ? toScoreCondition(decision.conditions)
        : undefined,
  };
}
