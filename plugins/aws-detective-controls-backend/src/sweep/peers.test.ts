import { CollectorRun } from '../collect/Collector';
import { cloudtrailBucketNotPublic } from '../evaluate/controls/cloudtrail-bucket-not-public';
import { cloudtrailMultiRegionTrail } from '../evaluate/controls/cloudtrail-multi-region-trail';
import { configAggregator } from '../evaluate/controls/config-aggregator';
import { guarddutyEventbridgeRule } from '../evaluate/controls/guardduty-eventbridge-rule';
import { securityhubEventbridgeRule } from '../evaluate/controls/securityhub-eventbridge-rule';
import { securityhubFindingAggregator } from '../evaluate/controls/securityhub-finding-aggregator';
import {
  configAggregatorOf,
  eventRule,
  findingAggregator,
  hubRegion,
  ok,
  publicAccessBlock,
  recordedRegion,
  trailBucketAccess,
} from '../evaluate/testing';
import {
  Control,
  GLOBAL_REGION,
  Target,
  targetId,
  TrailBucket,
} from '../model';
import { createTestDatabases } from '../store/__testUtils__/databases';
import {
  ACCOUNT,
  failedRun,
  OTHER_ACCOUNT,
  REGION,
} from '../store/__testUtils__/fixtures';
import { FakeReader, okRun } from './__testUtils__/FakeReader';
import { SweepBench, trail } from './__testUtils__/SweepBench';

jest.setTimeout(30_000);

const databases = createTestDatabases();

/** What a member and the account that owns the means of detection read. */
interface Pair {
  name: string;
  control: Control;
  region: string;
  member: CollectorRun[];
  owner: CollectorRun[];
}

const HUBS = [REGION, 'us-east-1'];

/** The bucket of the organisation's trail, which its owner lists with a region. */
function sharedBucket(region?: string): TrailBucket {
  const { arn, name, ownerAccountId } = trail(OTHER_ACCOUNT);
  return { name: 'central', region, trails: [{ arn, name, ownerAccountId }] };
}

const PAIRS: Pair[] = [
  {
    name: 'trails',
    control: cloudtrailMultiRegionTrail,
    region: GLOBAL_REGION,
    member: [okRun('cloudtrail:trails', [trail(OTHER_ACCOUNT)])],
    owner: [
      okRun('cloudtrail:trails', [
        {
          ...trail(OTHER_ACCOUNT),
          selectors: ok({
            eventSelectors: [
              {
                readWriteType: 'All',
                includeManagementEvents: true,
                excludeManagementEventSources: [],
              },
            ],
            advancedEventSelectors: [],
          }),
        },
      ]),
    ],
  },
  {
    name: 'finding aggregators',
    control: securityhubFindingAggregator,
    region: GLOBAL_REGION,
    member: [
      okRun('securityhub:aggregation', {
        regions: HUBS.map(name =>
          hubRegion(name, {
            accountId: OTHER_ACCOUNT,
            memberStatus: 'Enabled',
          }),
        ),
        aggregators: [],
      }),
    ],
    owner: [
      okRun('securityhub:aggregation', {
        regions: HUBS.map(name => hubRegion(name)),
        aggregators: [findingAggregator('ALL_REGIONS')],
      }),
    ],
  },
  {
    name: 'aggregators of AWS Config',
    control: configAggregator,
    region: GLOBAL_REGION,
    member: [
      okRun('organizations:membership', {}),
      okRun('config:aggregation', [
        recordedRegion(REGION, {
          authorizations: ok([{ accountId: OTHER_ACCOUNT, region: REGION }]),
        }),
      ]),
    ],
    owner: [
      okRun('organizations:membership', {}),
      okRun('config:aggregation', [
        recordedRegion(REGION, {
          aggregators: ok([configAggregatorOf([REGION])]),
        }),
      ]),
    ],
  },
  {
    name: 'rules on findings',
    control: guarddutyEventbridgeRule,
    region: REGION,
    member: [
      okRun('events:rules', []),
      okRun('guardduty:administrators', [
        {
          detectorId: 'd-1',
          accountId: OTHER_ACCOUNT,
          relationshipStatus: 'Enabled',
        },
      ]),
    ],
    owner: [
      okRun('guardduty:administrators', [{ detectorId: 'd-2' }]),
      okRun('events:rules', [eventRule({ source: ['aws.guardduty'] })]),
    ],
  },
  {
    name: 'buckets of trails',
    control: cloudtrailBucketNotPublic,
    region: GLOBAL_REGION,
    member: [okRun('s3:trail-buckets', [sharedBucket()])],
    owner: [
      okRun('s3:trail-buckets', [sharedBucket(REGION)]),
      okRun('s3:trail-bucket-access', [
        trailBucketAccess({ name: sharedBucket().name }),
      ]),
      okRun('s3:account-public-access-block', publicAccessBlock()),
    ],
  },
];

describe.each(databases.eachSupportedId())(
  'readings of other accounts on %p',
  databaseId => {
    let bench: SweepBench;

    beforeEach(async () => {
      bench = await SweepBench.create(databases, databaseId);
    });

    const { signal } = new AbortController();

    const memberOf = ({ region }: Pair): Target => ({
      accountId: ACCOUNT,
      region,
      partition: 'aws',
    });

    /** Answers as the pair says, where it says something. */
    const readerOf = (pair: Pair, owner = pair.owner) =>
      new FakeReader(async ({ accountId, region }) => {
        if (region !== pair.region) {
          return [];
        }
        return accountId === ACCOUNT ? pair.member : owner;
      });

    async function sweepAll(pair: Pair, reader = readerOf(pair)) {
      await bench
        .sweeper(reader, { concurrency: 1, controls: [pair.control] })
        .sweepDueTargets(signal);
      return reader.asked.filter(id => id.endsWith(`/${pair.region}`));
    }

    async function statusOf(pair: Pair) {
      const [row] = await bench
        .knex('results')
        .where({ target_id: targetId(memberOf(pair)) })
        .select('status', 'cause_kind', 'cause_account_id');
      return [row.status, row.cause_kind, row.cause_account_id];
    }

    const UNKNOWN = ['unknown', 'owned-elsewhere', OTHER_ACCOUNT];
    const PASS = ['pass', null, null];

    describe.each(PAIRS.map((pair): [string, Pair] => [pair.name, pair]))(
      'of %s',
      (_, pair) => {
        const regions = [REGION];
        const member = targetId(memberOf(pair));
        const owner = targetId({
          ...memberOf(pair),
          accountId: OTHER_ACCOUNT,
        });

        it('are judged by where they were read before', async () => {
          await bench.makeTargets([OTHER_ACCOUNT], regions);
          await sweepAll(pair);
          await bench.makeTargets([ACCOUNT, OTHER_ACCOUNT], regions);

          expect(await sweepAll(pair)).toEqual([member]);
          expect(await statusOf(pair)).toEqual(PASS);
        });

        it('make the member due when they come', async () => {
          await bench.makeTargets([ACCOUNT], regions);
          await sweepAll(pair);
          expect(await statusOf(pair)).toEqual(UNKNOWN);
          await bench.makeTargets([ACCOUNT, OTHER_ACCOUNT], regions);

          expect(await sweepAll(pair)).toEqual([owner, member]);
          expect(await statusOf(pair)).toEqual(PASS);
        });

        it('make the member due when they come while it is swept', async () => {
          await bench.makeTargets([ACCOUNT], regions);
          const reader = readerOf(pair);
          let come = false;
          const store = bench.storeWith({
            readPeers: async requests => {
              const found = await bench.store.readPeers(requests);
              if (!come) {
                come = true;
                await bench.makeTargets([ACCOUNT, OTHER_ACCOUNT], regions);
                await sweepAll(pair);
              }
              return found;
            },
          });
          await bench
            .sweeper(reader, {
              concurrency: 1,
              controls: [pair.control],
              store,
            })
            .sweepDueTargets(signal);

          expect(reader.asked.filter(id => id === member)).toHaveLength(2);
          expect(await statusOf(pair)).toEqual(PASS);
        });

        it('leave the member unknown while they fail, and make it due when they no longer do', async () => {
          const failing = pair.owner.map(({ collector }) =>
            failedRun(collector),
          );
          await bench.makeTargets([ACCOUNT, OTHER_ACCOUNT], regions);
          await sweepAll(pair, readerOf(pair, failing));
          expect(await statusOf(pair)).toEqual(UNKNOWN);

          await bench.store.makeDue({
            targets: [{ ...memberOf(pair), accountId: OTHER_ACCOUNT }],
            now: bench.at(0),
          });
          expect(await sweepAll(pair)).toEqual([owner, member]);
          expect(await statusOf(pair)).toEqual(PASS);
        });
      },
    );

    it('make a region due that waits for another one of its account', async () => {
      await bench.makeTargets([ACCOUNT], [REGION, 'us-east-1']);
      const rule = eventRule({ source: ['aws.securityhub'] });
      const reader = new FakeReader(async ({ region }) => [
        okRun('securityhub:hub', { hubArn: 'arn' }),
        okRun('securityhub:arrivals', {
          administrator: {},
          aggregators: [
            {
              homeRegion: 'us-east-1',
              regionLinkingMode: 'ALL_REGIONS',
              regions: [],
            },
          ],
        }),
        okRun('events:rules', region === 'us-east-1' ? [rule] : []),
      ]);
      await bench
        .sweeper(reader, {
          controls: [securityhubEventbridgeRule],
          concurrency: 1,
        })
        .sweepDueTargets(signal);

      const swept = reader.asked.filter(id => id === `${ACCOUNT}/${REGION}`);
      expect(swept).toHaveLength(2);
    });

    it('make nobody due who waits for another reading, or for another region', async () => {
      const [trails, aggregators, , rules] = PAIRS;
      const controls = [trails.control, rules.control];
      await bench.makeTargets([ACCOUNT], [REGION]);
      const waiting = new FakeReader(async ({ region }) =>
        region === GLOBAL_REGION ? trails.member : rules.member,
      );
      await bench
        .sweeper(waiting, { controls, concurrency: 1 })
        .sweepDueTargets(signal);
      expect(await statusOf(trails)).toEqual(UNKNOWN);
      expect(await statusOf(rules)).toEqual(UNKNOWN);

      await bench.makeTargets([ACCOUNT, OTHER_ACCOUNT], [REGION, 'us-east-1']);
      const reader = new FakeReader(async ({ accountId, region }) => {
        if (accountId === ACCOUNT || region === REGION) {
          return [];
        }
        return region === GLOBAL_REGION ? aggregators.owner : rules.owner;
      });
      await bench
        .sweeper(reader, { controls, concurrency: 1 })
        .sweepDueTargets(signal);

      expect(reader.asked).toContain(`${OTHER_ACCOUNT}/us-east-1`);
      expect(reader.asked).not.toContain(`${ACCOUNT}/${GLOBAL_REGION}`);
      expect(reader.asked).not.toContain(`${ACCOUNT}/${REGION}`);
    });
  },
);
