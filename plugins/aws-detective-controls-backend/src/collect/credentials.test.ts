import { MANAGER, smallEstate } from './__testUtils__/estates';
import { ACCOUNT, TestAws } from './__testUtils__/TestAws';

const ROLE = 'backstage-detective-controls';

describe('credentials of a target', () => {
  let aws: TestAws;
  const environment = { ...process.env };

  beforeAll(async () => {
    const estate = smallEstate();
    estate.accounts[0].roles = { [ROLE]: { trust: [MANAGER] } };
    aws = await TestAws.start(estate);
    // The endpoint that the assuming of roles obeys.
    process.env.AWS_ENDPOINT_URL = aws.simulator.url;
    process.env.AWS_EC2_METADATA_DISABLED = 'true';
  });

  afterEach(() => aws.reset());

  afterAll(async () => {
    process.env = environment;
    await aws.close();
  });

  const withRole = (roleName: string) =>
    aws.reader({
      accounts: [
        {
          accountId: ACCOUNT,
          roleName,
          accessKeyId: `AKIA${MANAGER}`,
          secretAccessKey: 'simulated-secret',
        },
      ],
    });

  it('come from a role that is assumed once for all regions and services', async () => {
    const reader = withRole(ROLE);
    const sweep = await aws.sweep({}, reader);
    await aws.sweep({ region: 'eu-west-2' }, reader);

    expect(sweep.failed).toEqual([]);
    expect(
      aws.simulator.journal.entries({ operation: 'AssumeRole' }),
    ).toHaveLength(1);
  }, 30_000);

  it('are denied where the role may not be assumed', async () => {
    const sweep = await aws.sweep({}, withRole('another'));

    expect(sweep.failed).toHaveLength(sweep.runs.length);
    expect(sweep.failure('ec2:vpcs')).toMatchObject({
      status: 'denied',
      action: 'sts:AssumeRole',
    });
    expect(sweep.calls).toEqual({});
  });

  it('are missing where nothing is configured', async () => {
    delete process.env.AWS_ACCESS_KEY_ID;
    delete process.env.AWS_PROFILE;
    process.env.AWS_SHARED_CREDENTIALS_FILE = '/nowhere';
    process.env.AWS_CONFIG_FILE = '/nowhere';

    const sweep = await aws.sweep({}, aws.reader({ accounts: [] }));

    expect(sweep.failed).toHaveLength(sweep.runs.length);
    expect(sweep.failure('ec2:vpcs')).toMatchObject({
      status: 'failed',
      code: 'CredentialsProviderError',
      reason: expect.stringContaining(
        `There are no AWS credentials for account ${ACCOUNT}`,
      ),
    });
  });

  it('are refused as a failure, not a denial, once they expired', async () => {
    aws.simulator.faults.add({ kind: 'expired-token' });

    const sweep = await aws.sweep();

    expect(sweep.failed).toHaveLength(sweep.runs.length);
    expect(sweep.failure('ec2:vpcs')).toMatchObject({
      status: 'failed',
      code: expect.stringMatching(/Expired/),
    });
  });
});
