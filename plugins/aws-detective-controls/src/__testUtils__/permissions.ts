import { PermissionApi } from '@backstage/plugin-permission-react';

/** Decides on permissions: everything is allowed but these names. */
export function permissionsWithout(denied: string[] = []): PermissionApi {
  return {
    authorize: async ({ permission }) =>
      ({
        result: denied.includes(permission.name) ? 'DENY' : 'ALLOW',
      } as Awaited<ReturnType<PermissionApi['authorize']>>),
  };
}
