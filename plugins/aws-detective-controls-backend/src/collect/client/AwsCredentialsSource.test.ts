import { createAwsCredentialsSource } from './AwsCredentialsSource';

const ACCOUNT = '111122223333';

function source(expiresInMs?: number) {
  const provider = jest.fn(async () => ({
    accessKeyId: 'AKIA0',
    secretAccessKey: 'secret',
    expiration:
      expiresInMs === undefined
        ? undefined
        : new Date(Date.now() + expiresInMs),
  }));
  const manager = {
    getCredentialProvider: jest.fn(async () => ({
      sdkCredentialProvider: provider,
    })),
  };
  return {
    provider,
    manager,
    credentials: createAwsCredentialsSource(ACCOUNT, manager),
  };
}

describe('createAwsCredentialsSource', () => {
  it('asks for the credentials of the account', async () => {
    const { credentials, manager } = source();

    expect(await credentials()).toMatchObject({ accessKeyId: 'AKIA0' });
    expect(manager.getCredentialProvider).toHaveBeenCalledWith({
      accountId: ACCOUNT,
    });
  });

  it('asks once for all who wait', async () => {
    const { credentials, provider } = source(3_600_000);
    await Promise.all([credentials(), credentials(), credentials()]);
    await credentials();

    expect(provider).toHaveBeenCalledTimes(1);
  });

  it('renews credentials before they expire', async () => {
    const { credentials, provider } = source(60_000);
    await credentials();
    await credentials();

    expect(provider).toHaveBeenCalledTimes(2);
  });

  it('says whose credentials are missing, and asks again next time', async () => {
    const { credentials, provider } = source();
    const cause = new Error('denied');
    provider.mockRejectedValueOnce(cause);

    await expect(credentials()).rejects.toMatchObject({
      name: 'CredentialsError',
      accountId: ACCOUNT,
      cause,
    });
    await expect(credentials()).resolves.toBeDefined();
  });
});
