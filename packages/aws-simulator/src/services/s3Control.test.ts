import {
  GetPublicAccessBlockCommand,
  S3ControlClient,
} from '@aws-sdk/client-s3-control';
import { ACCOUNT, useSimulator } from './__testUtils__/startSimulator';

const OTHER = '222233334444';
const BLOCK = { IgnorePublicAcls: true, RestrictPublicBuckets: false };

describe('s3-control', () => {
  const { options } = useSimulator(
    {},
    {
      account: { publicAccessBlock: BLOCK },
      accounts: [{ id: OTHER, name: 'other', regions: {} }],
    },
  );
  // The SDK puts the account before the host, which is an address here.
  const ask = (AccountId: string, as = AccountId) => {
    const client = new S3ControlClient(options(as));
    client.config.endpointProvider = ({ Endpoint }) => ({
      url: new URL(Endpoint!),
    });
    return client.send(new GetPublicAccessBlockCommand({ AccountId }));
  };

  it('tells what the account blocks', async () => {
    const { PublicAccessBlockConfiguration: block } = await ask(ACCOUNT);

    expect(block).toMatchObject(BLOCK);
  });

  it('has none where none was set', async () => {
    await expect(ask(OTHER)).rejects.toMatchObject({
      name: 'NoSuchPublicAccessBlockConfiguration',
    });
  });

  it('tells nothing of another account', async () => {
    await expect(ask(ACCOUNT, OTHER)).rejects.toMatchObject({
      name: 'AccessDenied',
    });
  });
});
