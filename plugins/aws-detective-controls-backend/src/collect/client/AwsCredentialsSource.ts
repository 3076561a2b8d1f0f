import type {
  AwsCredentialProvider,
  AwsCredentialsManager,
} from '@backstage/integration-aws-node';

/** Gives the credentials of one account, from the last answer while it is good. */
export type AwsCredentialsSource =
  AwsCredentialProvider['sdkCredentialProvider'];

type Credentials = Awaited<ReturnType<AwsCredentialsSource>>;

/** Credentials are renewed this long before they expire. */
const RENEW_BEFORE_MS = 5 * 60 * 1000;

/** The credentials of an account could not be had; `cause` is what went wrong. */
export class CredentialsError extends Error {
  constructor(readonly accountId: string, readonly cause: unknown) {
    super(`No AWS credentials for account ${accountId}`);
    this.name = 'CredentialsError';
  }
}

/**
 * Credentials of an account, shared by all of its clients: a role is assumed
 * once for all regions and services, not once a client.
 *
 * @param accountId - twelve digits
 * @param manager - of `@backstage/integration-aws-node`
 * @returns a provider that throws a {@link CredentialsError}
 */
export function createAwsCredentialsSource(
  accountId: string,
  manager: AwsCredentialsManager,
): AwsCredentialsSource {
  let held: Credentials | undefined;
  let asked: Promise<Credentials> | undefined;

  const ask = async (): Promise<Credentials> => {
    try {
      const provider = await manager.getCredentialProvider({ accountId });
      held = await provider.sdkCredentialProvider();
      return held;
    } catch (error) {
      held = undefined;
      throw new CredentialsError(accountId, error);
    } finally {
      asked = undefined;
    }
  };

  return async () => {
    if (held && isFresh(held)) {
      return held;
    }
    asked ??= ask();
    return asked;
  };
}

function isFresh(credentials: Credentials): boolean {
  return (
    credentials.expiration === undefined ||
    credentials.expiration.getTime() - RENEW_BEFORE_MS > Date.now()
  );
}
