import type { WireRequest } from './types';

/** Who signed a request, and for what. */
export interface CredentialScope {
  accessKeyId: string;
  region: string;
  signingName: string;
}

/**
 * Reads the credential scope of a signature (AWS Signature Version 4). The
 * signature itself is not checked: the simulator has no secrets.
 *
 * @returns undefined for a request that is not signed.
 */
export function readCredentialScope(
  request: WireRequest,
): CredentialScope | undefined {
  const credential =
    /Credential=([^,\s]+)/.exec(request.headers.authorization ?? '')?.[1] ??
    request.url.searchParams.get('X-Amz-Credential');
  const match = /^([^/]+)\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request$/.exec(
    credential ?? '',
  );
  if (!match) {
    return undefined;
  }
  const [, accessKeyId, region, signingName] = match;
  return { accessKeyId, region, signingName };
}
