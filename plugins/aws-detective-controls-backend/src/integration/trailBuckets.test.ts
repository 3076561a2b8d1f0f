import { Estate, validateEstate } from 'aws-simulator';
import { createTestDatabases } from '../store/__testUtils__/databases';
import { allResults } from './__testUtils__/allResults';
import { Harness } from './__testUtils__/Harness';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const SHOP = '222233334444';
const ARCHIVE = '333344445555';
/** Swept before the shop: turns go by account where nothing else orders them. */
const EARLY_ARCHIVE = '111122223333';
const REGION = 'eu-west-1';
const CONTROLS = [
  'cloudtrail-bucket-not-public',
  'cloudtrail-bucket-access-logging',
  'cloudtrail-retention',
];

/** A shop whose trail writes to the log archive's bucket: no organisation has the two. */
function estate(archive: string): Estate {
  return validateEstate(
    {
      accounts: [
        {
          id: SHOP,
          name: 'shop',
          regions: {
            [REGION]: {
              trails: [
                {
                  Name: 'all',
                  S3BucketName: 'central-logs',
                  IsMultiRegionTrail: true,
                  Status: { IsLogging: true },
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
                {
                  Name: 'central-logs',
                  LoggingEnabled: { TargetBucket: 'other', TargetPrefix: '' },
                },
                { Name: 'other' },
              ],
            },
          },
        },
      ],
    },
    'log archive',
  );
}

describe('the bucket of a trail in a log archive', () => {
  let harness: Harness;

  async function start(accounts: string[], archive = ARCHIVE) {
    harness = await Harness.start({
      knex: await databases.init('SQLITE_3'),
      estate: estate(archive),
      aws: {
        accounts: [SHOP, archive].map(accountId => ({
          accountId,
          accessKeyId: `AKIA${accountId}`,
          secretAccessKey: 'simulated',
        })),
      },
      config: {
        accounts: accounts.map(accountId => ({ accountId })),
        regions: [REGION],
        sweep: { concurrency: 1 },
      },
      entities: [],
    });
    await harness.round();
  }

  afterEach(() => harness.close());

  async function statusesOf(account: string) {
    const results = await allResults(harness.knex);
    return CONTROLS.map(
      id => results.get(`${id} account/${account}`)?.status ?? 'none',
    );
  }

  const PASS = ['pass', 'pass', 'pass'];
  const UNKNOWN = ['unknown', 'unknown', 'unknown'];

  it.each([
    ['after', ARCHIVE],
    ['before', EARLY_ARCHIVE],
  ])(
    'is judged from the next round on where the archive is swept %s',
    async (_, archive) => {
      await start([SHOP, archive], archive);
      await harness.again();
      expect(await statusesOf(SHOP)).toEqual(PASS);
      await harness.again();
      expect(await statusesOf(SHOP)).toEqual(PASS);
    },
  );

  it('is judged of the archive too, which has no trail of its own', async () => {
    await start([SHOP, ARCHIVE]);
    await harness.again();
    expect((await statusesOf(ARCHIVE)).slice(0, 2)).toEqual(['pass', 'pass']);
  });

  it('is not known while the archive is no target', async () => {
    await start([SHOP]);
    await harness.again();
    expect(await statusesOf(SHOP)).toEqual(UNKNOWN);
  });

  it.each(['deny', 'throttle', 'error'] as const)(
    'is not known where the archive cannot read what it holds: %s',
    async kind => {
      await start([SHOP, ARCHIVE]);
      await harness.again();
      harness.simulator.faults.add({
        kind,
        accountId: ARCHIVE,
        operation: 'GetBucketPolicyStatus',
      });
      await harness.again();
      await harness.again();
      expect(await statusesOf(SHOP)).toEqual(['unknown', 'pass', 'pass']);
    },
  );
});
