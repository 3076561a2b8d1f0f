import {
  AssumeRoleCommand,
  AssumeRoleCommandInput,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { ACCOUNT, useSimulator } from './__testUtils__/startSimulator';

const OTHER = '999988887777';

describe('sts', () => {
  const { options } = useSimulator(
    {},
    {
      account: {
        roles: {
          Read: { trust: [OTHER], externalId: 'secret' },
          Own: {},
        },
      },
      accounts: [{ id: OTHER, name: 'manager', regions: {} }],
    },
  );

  const assume = (input: Partial<AssumeRoleCommandInput>, from: string) =>
    new STSClient(options(from)).send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::${ACCOUNT}:role/Read`,
        RoleSessionName: 'backstage',
        ...input,
      }),
    );

  it('tells whose key it is', async () => {
    const answer = await new STSClient(options()).send(
      new GetCallerIdentityCommand({}),
    );

    expect(answer).toMatchObject({
      Account: ACCOUNT,
      Arn: `arn:aws:iam::${ACCOUNT}:user/simulator`,
    });
  });

  it('gives keys of a role to whom it trusts', async () => {
    const { Credentials: keys } = await assume({ ExternalId: 'secret' }, OTHER);

    const answer = await new STSClient({
      ...options(),
      credentials: {
        accessKeyId: keys!.AccessKeyId!,
        secretAccessKey: keys!.SecretAccessKey!,
        sessionToken: keys!.SessionToken,
      },
    }).send(new GetCallerIdentityCommand({}));
    expect(answer).toMatchObject({
      Account: ACCOUNT,
      Arn: `arn:aws:sts::${ACCOUNT}:assumed-role/Read/backstage`,
      UserId: expect.stringMatching(/^AROA.+:backstage$/),
    });
  });

  it.each([
    ['without the external id', {}, OTHER],
    ['with a wrong external id', { ExternalId: 'guess' }, OTHER],
    ['to whom the role does not trust', { ExternalId: 'secret' }, ACCOUNT],
    [
      'of a role that does not exist',
      { RoleArn: `arn:aws:iam::${ACCOUNT}:role/None` },
      OTHER,
    ],
    [
      'of a role that trusts its own account only',
      { RoleArn: `arn:aws:iam::${ACCOUNT}:role/Own` },
      OTHER,
    ],
  ])('refuses keys %s', async (_case, input, from) => {
    await expect(assume(input, from)).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining('sts:AssumeRole'),
      $metadata: { httpStatusCode: 403 },
    });
  });

  it('refuses members that it does not implement', async () => {
    await expect(
      assume({ ExternalId: 'secret', SourceIdentity: 'me' }, OTHER),
    ).rejects.toThrow('SourceIdentity');
  });

  it('refuses a session of two days', async () => {
    await expect(
      assume({ ExternalId: 'secret', DurationSeconds: 172_800 }, OTHER),
    ).rejects.toThrow('DurationSeconds');
  });
});
