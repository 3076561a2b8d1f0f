import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import { ServeContext } from '../ServeContext';

/**
 * Lets a caller through who has a permission.
 *
 * @throws NotAllowedError, naming the permission, for any other
 */
export async function requirePermission(
  permission: BasicPermission,
  credentials: BackstageCredentials,
  context: Pick<ServeContext, 'permissions'>,
): Promise<void> {
  const [decision] = await context.permissions.authorize([{ permission }], {
    credentials,
  });
  if (decision.result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(`This needs the permission '${permission.name}'`);
  }
}
