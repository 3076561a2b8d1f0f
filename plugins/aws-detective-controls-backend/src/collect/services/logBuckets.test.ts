import { Estate, validateEstate } from 'aws-simulator';
import { PeerReading } from '../../model';
import { Sweep } from '../__testUtils__/Sweep';
import { ACCOUNT, REGION, TestAws } from '../__testUtils__/TestAws';

const OTHER = '444455556666';
const BUCKETS = 's3:load-balancer-buckets';
const OTHERS = 's3:other-log-senders';

const logsTo = (bucket: string) => ({
  'access_logs.s3.enabled': 'true',
  'access_logs.s3.bucket': bucket,
});

/** Balancers that log to buckets here, in another region, of another account, and nowhere. */
function estate(): Estate {
  return validateEstate(
    {
      accounts: [
        {
          id: ACCOUNT,
          name: 'shop',
          regions: {
            [REGION]: {
              buckets: [{ Name: 'own' }, { Name: 'plain' }],
              loadBalancers: [
                { LoadBalancerName: 'a', Attributes: logsTo('own') },
                { LoadBalancerName: 'b', Attributes: logsTo('gone') },
                { LoadBalancerName: 'c', Attributes: logsTo('gone') },
                { LoadBalancerName: 'd', Attributes: logsTo('theirs') },
                {
                  LoadBalancerName: 'e',
                  Attributes: { 'access_logs.s3.bucket': 'off' },
                },
                {
                  LoadBalancerName: 'f',
                  Type: 'network',
                  Attributes: logsTo('of-network'),
                },
              ],
              classicLoadBalancers: [
                {
                  LoadBalancerName: 'g',
                  Attributes: {
                    AccessLog: { Enabled: true, S3BucketName: 'far' },
                  },
                },
              ],
            },
            'us-east-1': { buckets: [{ Name: 'far' }] },
          },
        },
        {
          id: OTHER,
          name: 'archive',
          regions: { [REGION]: { buckets: [{ Name: 'theirs' }] } },
        },
      ],
    },
    'buckets of logs',
  );
}

function said(
  collector: 's3:log-senders' | 's3:global-log-senders',
  bucket: string,
): PeerReading {
  return {
    collector,
    accountId: OTHER,
    region: collector === 's3:log-senders' ? REGION : 'aws-global',
    reading: {
      status: 'ok',
      value: [{ bucket, sender: 'one', call: 'some:Call' }],
      takenAt: '2026-11-23T12:00:00.000Z',
    },
  };
}

describe('buckets of logs', () => {
  let aws: TestAws;

  beforeAll(async () => {
    aws = await TestAws.start(estate());
  });

  afterEach(() => aws.reset());
  afterAll(() => aws.close());

  async function sweep(others: PeerReading[] = []) {
    const runs = await aws.reader().read(
      { accountId: ACCOUNT, region: REGION, partition: 'aws' },
      {
        signal: new AbortController().signal,
        collectors: [BUCKETS, 's3:log-senders', OTHERS],
        others,
      },
    );
    return new Sweep(runs);
  }

  it('exist or not, each asked for once, where they are not among the region’s own', async () => {
    const result = await sweep();
    expect(
      result
        .value(BUCKETS)
        .map(({ name, exists }) => [
          name,
          exists.status === 'ok' ? exists.value : exists.status,
        ]),
    ).toEqual([
      ['far', true],
      ['gone', false],
      ['theirs', 'denied'],
    ]);
    expect(result.run(BUCKETS).calls).toMatchObject({
      's3:GetBucketLogging': 3,
    });
  });

  it('name the action where they may not be asked for', async () => {
    const { exists } = (await sweep()).value(BUCKETS)[2];
    expect(exists).toMatchObject({ action: 's3:GetBucketLogging' });
  });

  it('are those that something of the region writes to, each once', async () => {
    const senders = (await sweep()).value('s3:log-senders');
    expect(
      senders.map(({ bucket, sender }) => `${bucket} by ${sender}`),
    ).toEqual([
      'far by g',
      'gone by b',
      'of-network by f',
      'own by a',
      'theirs by d',
    ]);
  });

  it('are the region’s own among those that other accounts write to', async () => {
    const result = await sweep([
      said('s3:log-senders', 'plain'),
      said('s3:log-senders', 'not-of-this-region'),
      said('s3:global-log-senders', 'own'),
    ]);
    expect(result.value(OTHERS)).toEqual([
      { accountId: OTHER, bucket: 'plain', sender: 'one', call: 'some:Call' },
      { accountId: OTHER, bucket: 'own', sender: 'one', call: 'some:Call' },
    ]);
  });

  it('are not told by a half-read list', async () => {
    aws.simulator.faults.add({
      kind: 'deny',
      service: 's3',
      operation: 'ListBuckets',
    });
    const result = await sweep();
    expect(result.failed).toEqual([BUCKETS, OTHERS]);
    expect(result.failure(BUCKETS)).toMatchObject({
      status: 'denied',
      action: 's3:ListAllMyBuckets',
    });
  });
});
