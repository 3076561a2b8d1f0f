import {
  BackstageCredentials,
  HttpAuthService,
  UserInfoService,
} from '@backstage/backend-plugin-api';

/** Who asks. */
export interface Caller {
  credentials: BackstageCredentials;
  /** The user's ref, or the subject of a service. */
  ref: string;
  /** Refs of the user and of the groups that the user is a member of. */
  ownershipRefs: string[];
}

/** Reads the caller of a request, a user or a service. */
export async function readCaller(
  request: Parameters<HttpAuthService['credentials']>[0],
  context: { httpAuth: HttpAuthService; userInfo: UserInfoService },
): Promise<Caller> {
  const credentials = await context.httpAuth.credentials(request, {
    allow: ['user', 'service'],
  });
  const { principal } = credentials;
  if (principal.type === 'user') {
    const { ownershipEntityRefs } = await context.userInfo.getUserInfo(
      credentials,
    );
    return {
      credentials,
      ref: principal.userEntityRef,
      ownershipRefs: ownershipEntityRefs,
    };
  }
  return { credentials, ref: principal.subject, ownershipRefs: [] };
}
