import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import { ScoreAccess } from '../../score/ScoreAccess';
import { ServeContext } from '../ServeContext';
import { readCondition } from './readCondition';

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
  const [condition, visible] = await Promise.all([
    readCondition(permission, credentials, context),
    context.visibility.of(credentials),
  ]);
  return { visible, condition };
}
