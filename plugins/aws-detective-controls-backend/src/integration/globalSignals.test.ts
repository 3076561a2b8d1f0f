import { Estate, validateEstate } from 'aws-simulator';
import { createTestDatabases } from '../store/__testUtils__/databases';
import { allResults } from './__testUtils__/allResults';
import { Harness } from './__testUtils__/Harness';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const SHOP = '222233334444';
const ARCHIVE = '333344445555';
const REGION = 'eu-west-1';
const HOME = 'us-east-1';
const DISTRIBUTION = `arn:aws:cloudfront::${SHOP}:distribution/E1ABC`;
const bucketArn = (name: string) => `arn:aws:s3:::${name}`;

/** Which account is what. */
interface Owners {
  shop: string;
  archive: string;
}

const OWNERS: Owners = { shop: SHOP, archive: ARCHIVE };

/** A shop with a distribution that nobody tagged; an archive whose buckets keep logs. */
function estate({ shop, archive }: Owners): Estate {
  return validateEstate(
    {
      accounts: [
        {
          id: shop,
          name: 'shop',
          regions: {
            [HOME]: {
              vpcs: [{ VpcId: 'vpc-0home' }],
              flowLogs: ['flows', 'far-flows'].map(name => ({
                ResourceId: 'vpc-0home',
                LogDestinationType: 's3' as const,
                LogDestination: bucketArn(name),
              })),
              distributions: [
                {
                  Id: 'E1ABC',
                  Logging: { Enabled: true, Bucket: 'cdn.s3.amazonaws.com' },
                },
                {
                  Id: 'E2DEF',
                  Logging: { Enabled: true, Bucket: 'far.s3.amazonaws.com' },
                },
              ],
            },
            [REGION]: {
              buckets: [{ Name: 'cdn' }, { Name: 'flows' }, { Name: 'plain' }],
              loadBalancers: [
                {
                  LoadBalancerName: 'web',
                  Attributes: {
                    'access_logs.s3.enabled': 'true',
                    'access_logs.s3.bucket': 'alb',
                  },
                },
              ],
            },
          },
        },
        {
          id: archive,
          name: 'archive',
          regions: {
            [REGION]: {
              buckets: [
                { Name: 'alb' },
                { Name: 'far' },
                { Name: 'far-flows' },
                { Name: 'unused' },
              ],
            },
          },
        },
      ],
    },
    'shop and archive',
  );
}

describe('what global services and other accounts tell a region', () => {
  let harness: Harness;

  async function start(
    regions: string[],
    owners = OWNERS,
    accounts = [SHOP, ARCHIVE],
  ) {
    harness = await Harness.start({
      knex: await databases.init('SQLITE_3'),
      estate: estate(owners),
      aws: {
        accounts: [SHOP, ARCHIVE].map(accountId => ({
          accountId,
          accessKeyId: `AKIA${accountId}`,
          secretAccessKey: 'simulated',
        })),
      },
      config: {
        accounts: accounts.map(accountId => ({ accountId })),
        regions,
        sweep: { concurrency: 1 },
        aws: { maxAttempts: 1 },
      },
      entities: [],
    });
    await harness.round();
  }

  afterEach(() => harness.close());

  async function resultOf(control: string, subject: string) {
    return (await allResults(harness.knex)).get(`${control} ${subject}`);
  }

  async function loggingOf(...buckets: string[]) {
    const results = await allResults(harness.knex);
    return buckets.map(
      name =>
        results.get(`s3-server-access-logging-enabled ${bucketArn(name)}`)
          ?.status,
    );
  }

  it('judges an untagged distribution where its alarms are, by no call more', async () => {
    await start([REGION, HOME], OWNERS, [SHOP]);
    expect((await resultOf('resource-has-alarm', DISTRIBUTION))?.status).toBe(
      'fail',
    );
    expect(harness.calls()['cloudfront ListDistributions']).toBe(1);
  });

  it('says that it does not know where that region is not swept', async () => {
    await start([REGION], OWNERS, [SHOP]);
    const result = await resultOf('resource-has-alarm', DISTRIBUTION);
    expect(result).toMatchObject({
      status: 'unknown',
      cause: { message: expect.stringContaining(HOME) },
    });
  });

  it.each(['deny', 'throttle', 'error'] as const)(
    'keeps what was concluded of a distribution while the list fails: %s',
    async kind => {
      await start([REGION, HOME], OWNERS, [SHOP]);
      harness.simulator.faults.add({
        kind,
        service: 'cloudfront',
        operation: 'ListDistributions',
      });
      await harness.again();
      await harness.again();
      const resources = await harness
        .knex('resources')
        .where({ arn: DISTRIBUTION, target_id: `${SHOP}/${HOME}` });
      expect(resources).toHaveLength(1);
      expect((await resultOf('resource-has-alarm', DISTRIBUTION))?.status).toBe(
        'fail',
      );
      expect(
        (
          await resultOf(
            'resource-has-alarm',
            `account/${SHOP}/${HOME}/resources`,
          )
        )?.status,
      ).toBe('unknown');
    },
  );

  it('asks no access logs of a bucket that keeps those of a distribution', async () => {
    await start([REGION], OWNERS, [SHOP]);
    expect(await loggingOf('cdn', 'plain')).toEqual(['not-applicable', 'fail']);
  });

  it('asks none of a bucket that keeps the flow logs of another region of its account', async () => {
    await start([REGION, HOME], OWNERS, [SHOP]);
    expect(await loggingOf('flows', 'plain')).toEqual([
      'not-applicable',
      'fail',
    ]);
  });

  it.each(['ListDistributions', 'GetDistributionConfig'])(
    'does not know of a bucket without logs where %s is denied',
    async operation => {
      await start([REGION], OWNERS, [SHOP]);
      await harness.reset();
      harness.simulator.faults.add({
        kind: 'deny',
        service: 'cloudfront',
        operation,
      });
      await harness.round();
      expect(await loggingOf('cdn', 'plain')).toEqual(['unknown', 'unknown']);
    },
  );

  it.each([
    ['before', SHOP, ARCHIVE],
    ['after', ARCHIVE, SHOP],
  ])(
    'asks none of an archive’s buckets that other accounts log to, swept %s it, and never says that it does',
    async (_order, shop, archive) => {
      await start([REGION, HOME], { shop, archive });
      expect(
        await loggingOf('cdn', 'flows', 'alb', 'far', 'far-flows'),
      ).toEqual(Array(5).fill('not-applicable'));
      expect(await loggingOf('plain', 'unused')).toEqual(['fail', 'fail']);
      const turned = await harness
        .knex('transitions')
        .where({ control_id: 's3-server-access-logging-enabled' });
      expect(
        turned.filter(
          ({ from_status: from, subject }) =>
            from === 'fail' && !/plain|unused/.test(subject),
        ),
      ).toEqual([]);
    },
  );

  it('judges an archive all the same while another account cannot be read', async () => {
    await start([REGION]);
    await harness.reset();
    harness.simulator.faults.add({ kind: 'deny', accountId: SHOP });
    await harness.round();
    expect(await loggingOf('unused')).toEqual(['fail']);
  });
});
