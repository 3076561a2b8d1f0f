import { Estate, validateEstate } from 'aws-simulator';
import { GLOBAL_REGION, PeerReading, TrailBucket } from '../../model';
import { Sweep } from '../__testUtils__/Sweep';
import { ACCOUNT, REGION, TestAws } from '../__testUtils__/TestAws';

const OTHER = '444455556666';
const ARCHIVE = '777788889999';
const OTHER_TRAIL = `arn:aws:cloudtrail:${REGION}:${OTHER}:trail/theirs`;
const COLLECTORS = ['s3:trail-buckets', 's3:trail-bucket-access'] as const;

/** An account with a trail, its bucket, and more buckets. */
function estate(trails: { Name: string; S3BucketName: string }[]): Estate {
  return validateEstate(
    {
      accounts: [
        {
          id: ACCOUNT,
          name: 'payments',
          regions: {
            [REGION]: {
              trails,
              buckets: [
                { Name: 'own-trail' },
                { Name: 'archive' },
                { Name: 'plain' },
              ],
            },
          },
        },
      ],
    },
    'trail buckets',
  );
}

const OWN = estate([{ Name: 'own', S3BucketName: 'own-trail' }]);
const AWAY = estate([{ Name: 'own', S3BucketName: 'central' }]);

function listOf(accountId: string, value: TrailBucket[]): PeerReading {
  return {
    collector: 's3:trail-buckets',
    accountId,
    region: GLOBAL_REGION,
    reading: { status: 'ok', value, takenAt: '2026-11-23T12:00:00.000Z' },
  };
}

const trail = { arn: OTHER_TRAIL, name: 'theirs', ownerAccountId: OTHER };

describe('buckets of trails', () => {
  let aws: TestAws;

  beforeAll(async () => {
    aws = await TestAws.start(OWN);
  });

  afterEach(() => aws.reset(OWN));
  afterAll(() => aws.close());

  async function sweep(others: PeerReading[]) {
    const runs = await aws.reader().read(
      { accountId: ACCOUNT, region: GLOBAL_REGION, partition: 'aws' },
      {
        signal: new AbortController().signal,
        collectors: COLLECTORS,
        others,
      },
    );
    return new Sweep(runs);
  }

  const namesOf = (result: Sweep) =>
    result.value('s3:trail-bucket-access').map(({ name }) => name);

  it('are those of its own that another account names, with its trails', async () => {
    const result = await sweep([
      listOf(OTHER, [{ name: 'archive', trails: [trail] }]),
    ]);
    expect(result.value('s3:trail-buckets')[1]).toEqual({
      name: 'archive',
      region: REGION,
      trails: [trail],
    });
    expect(namesOf(result)).toEqual(['own-trail', 'archive']);
  });

  it('are none that another account names and the account has not, or has itself', async () => {
    const result = await sweep([
      listOf(OTHER, [
        { name: 'gone', trails: [trail] },
        { name: 'plain', region: REGION, trails: [trail] },
      ]),
    ]);
    expect(namesOf(result)).toEqual(['own-trail']);
  });

  it('name a trail once that several accounts see', async () => {
    const bucket = { name: 'archive', trails: [trail] };
    const result = await sweep([
      listOf(OTHER, [bucket]),
      listOf(ARCHIVE, [bucket]),
    ]);
    expect(result.value('s3:trail-buckets')[1].trails).toEqual([trail]);
  });

  it('take no call to be found, and only those of each bucket', async () => {
    const before = (await sweep([])).calls;
    const after = (
      await sweep([listOf(OTHER, [{ name: 'archive', trails: [trail] }])])
    ).calls;
    const more = Object.keys(after).filter(
      operation => after[operation] !== before[operation],
    );
    expect(
      more.map(it => `${it} +${after[it] - (before[it] ?? 0)}`).sort(),
    ).toEqual([
      's3:GetBucketAcl +1',
      's3:GetBucketPolicyStatus +1',
      's3:GetPublicAccessBlock +1',
    ]);
  });

  it('are named with the account that lists them as its own', async () => {
    aws.reset(AWAY);
    const result = await sweep([
      listOf(OTHER, [{ name: 'central', trails: [trail] }]),
      listOf(ARCHIVE, [{ name: 'central', region: REGION, trails: [trail] }]),
    ]);
    expect(result.value('s3:trail-buckets')).toEqual([
      expect.objectContaining({ name: 'central', ownerAccountId: ARCHIVE }),
    ]);
  });
});
