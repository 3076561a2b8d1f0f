import { Estate, RegionEstate, validateEstate } from 'aws-simulator';
import { GLOBAL_REGION, LogBucket, PeerReading } from '../../model';
import { Sweep } from '../__testUtils__/Sweep';
import { ACCOUNT, REGION, TestAws } from '../__testUtils__/TestAws';

const OTHER = '444455556666';
const BUCKETS = 's3:load-balancer-buckets';
const OTHERS = 's3:other-log-senders';
const GLOBAL = [
  's3:global-log-buckets',
  's3:trail-bucket-logging',
  's3:trail-delivery-buckets',
] as const;

const logsTo = (bucket: string) => ({
  'access_logs.s3.enabled': 'true',
  'access_logs.s3.bucket': bucket,
});

const distribution = (Id: string, bucket: string) => ({
  Id,
  Logging: { Enabled: true, Bucket: `${bucket}.s3.amazonaws.com` },
});

/** A source of vended logs with a delivery to each of some buckets. */
function delivering(region: string, ...buckets: string[]): RegionEstate {
  const resource = region === REGION ? 'own' : 'far';
  return {
    deliverySources: [
      {
        name: 'vended',
        logType: 'S3_SERVER_ACCESS_LOGS',
        resourceArns: [`arn:aws:s3:::${resource}`],
      },
    ],
    deliveryDestinations: buckets.map(name => ({
      name,
      deliveryDestinationConfiguration: {
        destinationResourceArn: `arn:aws:s3:::${name}`,
      },
    })),
    deliveries: buckets.map(name => ({
      id: `to-${name}`,
      deliverySourceName: 'vended',
      deliveryDestinationArn: `arn:aws:logs:${region}:${ACCOUNT}:delivery-destination:${name}`,
      deliveryDestinationType: 'S3',
    })),
  };
}

/** Balancers, distributions and deliveries that log to buckets here, in another region, of another account, and nowhere. */
function estate(): Estate {
  return validateEstate(
    {
      accounts: [
        {
          id: ACCOUNT,
          name: 'shop',
          regions: {
            [REGION]: {
              buckets: [
                { Name: 'own', LoggingEnabled: { TargetBucket: 'plain' } },
                { Name: 'plain', LoggingEnabled: { TargetBucket: 'far' } },
                {
                  Name: 'lost',
                  LoggingEnabled: { TargetBucket: 'long-gone' },
                },
              ],
              trails: ['own', 'plain', 'lost'].map(S3BucketName => ({
                Name: `to-${S3BucketName}`,
                S3BucketName,
              })),
              ...delivering(REGION, 'gone-vended', 'own', 'theirs'),
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
            'us-east-1': {
              buckets: [
                { Name: 'far', LoggingEnabled: { TargetBucket: 'gone' } },
              ],
              distributions: [
                distribution('EOWN', 'own'),
                distribution('EGONE', 'gone.of.dots'),
                distribution('ETHEIRS', 'theirs'),
                {
                  Id: 'EOFF',
                  Logging: { Enabled: false, Bucket: 'off.s3.amazonaws.com' },
                },
              ],
              ...delivering('us-east-1', 'gone-vended'),
            },
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

  afterEach(() => aws.reset(estate()));
  afterAll(() => aws.close());

  const told = (buckets: LogBucket[]) =>
    buckets.map(({ name, exists }) => [
      name,
      exists.status === 'ok' ? exists.value : exists.status,
    ]);

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
    expect(told(result.value(BUCKETS))).toEqual([
      ['far', true],
      ['gone', false],
      ['theirs', 'denied'],
    ]);
    expect(result.run(BUCKETS).calls).toMatchObject({
      's3:GetBucketLogging': 3,
    });
  });

  async function globalSweep() {
    const runs = await aws
      .reader()
      .read(
        { accountId: ACCOUNT, region: GLOBAL_REGION, partition: 'aws' },
        { signal: new AbortController().signal, collectors: GLOBAL },
      );
    return new Sweep(runs);
  }

  it('of deliveries exist or not, each asked for once', async () => {
    const runs = await aws.reader().read(
      { accountId: ACCOUNT, region: REGION, partition: 'aws' },
      {
        signal: new AbortController().signal,
        collectors: ['s3:delivery-buckets'],
      },
    );
    const result = new Sweep(runs);
    expect(told(result.value('s3:delivery-buckets'))).toEqual([
      ['gone-vended', false],
      ['theirs', 'denied'],
    ]);
    expect(result.run('s3:delivery-buckets').calls).toMatchObject({
      's3:GetBucketLogging': 2,
    });
  });

  it('of distributions exist or not, where they are not the account’s own', async () => {
    const result = await globalSweep();
    expect(told(result.value('s3:global-log-buckets'))).toEqual([
      ['gone-vended', false],
      ['gone.of.dots', false],
      ['theirs', 'denied'],
    ]);
    expect(result.run('s3:global-log-buckets').calls).toMatchObject({
      's3:GetBucketLogging': 3,
    });
  });

  it('of deliveries beside buckets of trails exist or not', async () => {
    const result = await globalSweep();
    expect(told(result.value('s3:trail-delivery-buckets'))).toEqual([
      ['gone-vended', false],
      ['theirs', 'denied'],
    ]);
  });

  it('of buckets of trails exist where they are of the same account and region, by one list of buckets', async () => {
    const result = await globalSweep();
    expect(
      result
        .value('s3:trail-bucket-logging')
        .map(({ name, logging }) => [
          name,
          logging.status === 'ok' && logging.value.targetExists,
        ])
        .sort(),
    ).toEqual([
      ['lost', false],
      ['own', true],
      ['plain', false],
    ]);
    expect(
      aws.simulator.journal.entries({ operation: 'ListBuckets' }),
    ).toHaveLength(1);
  });

  it('of the account are not told by a half-read list', async () => {
    aws.simulator.faults.add({
      kind: 'deny',
      service: 's3',
      operation: 'ListBuckets',
    });
    const result = await globalSweep();
    for (const id of GLOBAL) {
      expect(result.failure(id)).toMatchObject({
        status: 'denied',
        action: 's3:ListAllMyBuckets',
      });
    }
  });

  it('take no call where nothing names one', async () => {
    aws.reset(
      validateEstate(
        { accounts: [{ id: ACCOUNT, name: 'shop', regions: {} }] },
        'nothing',
      ),
    );
    await globalSweep();
    expect(
      aws.simulator.journal.entries({ operation: 'GetBucketLogging' }),
    ).toEqual([]);
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
      'gone-vended by vended',
      'of-network by f',
      'own by vended',
      'theirs by vended',
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
