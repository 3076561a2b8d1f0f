import { createTestDatabases } from '../store/__testUtils__/databases';
import { allResults } from './__testUtils__/allResults';
import { DEMO_CONFIG, demoEntities, demoEstate } from './__testUtils__/demo';
import { inheritedGaps, whoShouldSayWhat } from './__testUtils__/demoTables';
import { Harness } from './__testUtils__/Harness';

// A round takes one to two seconds; on a busy machine, more.
jest.setTimeout(60_000);

const databases = createTestDatabases();
const OWNER = '999988887777';
const MEMBERS = ['111122223333', '222233334444'];
const TRAIL_CONTROL = 'cloudtrail-multi-region-trail';

/**
 * What a round over the demo calls. There are three accounts in two enabled
 * regions, so six regional targets, and each account's global one.
 */
const CALLS: Record<string, number> = {
  // The organisation: three accounts on one page.
  'organizations ListAccounts': 1,
  // Once for each account.
  'ec2 DescribeRegions': 3,
  // Each account sees one trail: the organisation's.
  'cloudtrail DescribeTrails': 3,
  'cloudtrail GetEventSelectors': 3,
  'cloudtrail GetTrailStatus': 3,
  // Once for each of the six regional targets: no list has a second page.
  'cloudwatch DescribeAlarms': 6,
  'cloudwatch-logs DescribeDeliveries': 6,
  'cloudwatch-logs DescribeDeliveryDestinations': 6,
  'cloudwatch-logs DescribeDeliverySources': 6,
  'config-service DescribeConfigurationRecorderStatus': 6,
  'config-service DescribeConfigurationRecorders': 6,
  'ec2 DescribeFlowLogs': 6,
  'ec2 DescribeVpcs': 6,
  'elastic-load-balancing-v2 DescribeLoadBalancers': 6,
  'eventbridge ListRules': 6,
  'guardduty ListDetectors': 6,
  'rds DescribeDBInstances': 6,
  'resource-groups-tagging-api GetResources': 6,
  's3 ListBuckets': 6,
  'securityhub DescribeHub': 6,
  // Not in Tokyo: of the shop the recorder is stopped, of the data there is none.
  'config-service SelectResourceConfig': 4,
  // Once for each application or network load balancer: 4 and 1 of the shop, 1 of the data.
  'elastic-load-balancing-v2 DescribeLoadBalancerAttributes': 6,
  // Once for each rule that takes security findings; the data has none in Tokyo.
  'eventbridge ListTargetsByRule': 5,
  // Once for each detector: the data account has none.
  'guardduty GetDetector': 4,
  'guardduty ListFindings': 4,
  // High findings are listed in one place only: the shop in eu-west-1.
  'guardduty GetFindings': 1,
  // Once for each bucket: 10 and 1 of the shop, 4 and 1 of the data, 2 of management.
  's3 GetBucketLogging': 18,
  // Not for the data in Tokyo, where Security Hub is off.
  'securityhub GetFindings': 5,
};

describe.each(databases.eachSupportedId())(
  'a round over the demo on %p',
  databaseId => {
    let harness: Harness;
    let first: Record<string, number>;
    let regions: string[];

    beforeAll(async () => {
      harness = await Harness.start({
        knex: await databases.init(databaseId),
        estate: await demoEstate(),
        // One at a time, so that the order of the first round is known.
        config: { ...DEMO_CONFIG, sweep: { concurrency: 1 } },
        entities: demoEntities(),
      });
      await harness.round();
      first = harness.calls();
      regions = Object.keys(
        harness.simulator.journal.counts({ by: ['region'] }),
      );
      harness.simulator.journal.clear();
    });

    afterAll(() => harness.close());

    it('makes the calls that its pages need, and no others', async () => {
      await harness.again();
      expect(harness.calls()).toEqual(CALLS);
    });

    it('makes the same calls in every later round', async () => {
      harness.simulator.journal.clear();
      await harness.again();
      expect(harness.calls()).toEqual(CALLS);
    });

    it('makes a few more the first time: for sessions, and for the trail of another account', () => {
      expect(first).toEqual({
        ...CALLS,
        // Of each account, and of the management account to list accounts.
        'sts AssumeRole': 4,
        'sts GetCallerIdentity': 3,
        // Both members were swept before the trail's owner, and once more after it.
        'ec2 DescribeRegions': 5,
        'cloudtrail DescribeTrails': 5,
        'cloudtrail GetEventSelectors': 5,
        'cloudtrail GetTrailStatus': 5,
      });
    });

    it('calls nothing in a region that no account has enabled', async () => {
      expect(regions).toEqual(['ap-northeast-1', 'eu-west-1', 'us-east-1']);
      for (const account of [OWNER, ...MEMBERS]) {
        expect(await harness.target(account, 'me-south-1')).toMatchObject({
          state: 'region-disabled',
          runs: [],
        });
      }
    });

    it.each(whoShouldSayWhat().map(row => [row.entity, row]))(
      'says of %s what the README says',
      async (entityRef, row) => {
        const posture = await harness.posture(entityRef as string);
        const said = Object.fromEntries(
          posture.signals.map(({ signal, counts }) => [
            signal,
            posture.resources === 0
              ? ''
              : [
                  counts.pass,
                  counts.fail,
                  counts.unknown,
                  counts.notApplicable,
                ].join(' / '),
          ]),
        );
        const open = Object.entries(posture.openFindings.counts)
          .filter(([, count]) => count > 0)
          .map(([severity, count]) => `${count} ${severity.toLowerCase()}`)
          .join(', ');
        expect({
          entity: entityRef,
          resources: String(posture.resources),
          logging: said.logging,
          alarms: said.alarms,
          findings: said.findings,
          compliance: said.compliance,
          'open findings': posture.resources === 0 ? open : open || 'none',
        }).toEqual(row);
      },
    );

    it.each(inheritedGaps())(
      'lets $name inherit the gaps that the README says',
      async ({ name, gaps }) => {
        const posture = await harness.posture(`component:default/${name}`);
        const failing = posture.controls
          .filter(({ inherited }) => inherited.fail > 0)
          .map(({ controlId }) => controlId);
        expect(failing.sort()).toEqual(gaps);
        expect(posture.inherited.pass).toBeGreaterThan(0);
      },
    );

    it.each(MEMBERS)(
      "takes the organisation's trail as that of member %s, and names its owner",
      async member => {
        const row = await harness
          .knex('results')
          .where({ control_id: TRAIL_CONTROL, subject: `account/${member}` })
          .first();
        expect(row.status).toBe('pass');
        expect(JSON.parse(row.reason)).toMatchObject({
          params: { owner: OWNER },
        });
        expect(JSON.parse(row.evidence)).toEqual(
          expect.arrayContaining([
            expect.objectContaining({
              call: 'cloudtrail:DescribeTrails',
              fields: expect.objectContaining({
                TrailARN: expect.stringContaining(`:${OWNER}:trail/`),
              }),
            }),
            expect.objectContaining({
              call: 'cloudtrail:GetTrailStatus',
              fields: { IsLogging: true },
            }),
          ]),
        );
      },
    );
  },
);

describe("members whose trail's owner is no target", () => {
  it('cannot know whether the trail logs', async () => {
    const harness = await Harness.start({
      knex: await databases.init('SQLITE_3'),
      estate: await demoEstate(),
      config: {
        accounts: MEMBERS.map(accountId => ({ accountId })),
        regions: ['eu-west-1'],
      },
      entities: [],
    });
    try {
      await harness.round();
      const results = await allResults(harness.knex);
      for (const member of MEMBERS) {
        expect(results.get(`${TRAIL_CONTROL} account/${member}`)).toMatchObject(
          {
            status: 'unknown',
            cause: { kind: 'owned-elsewhere', accountId: OWNER },
          },
        );
      }
      expect(
        harness.simulator.journal
          .entries({ accountId: OWNER })
          .filter(({ operation }) => operation !== 'AssumeRole'),
      ).toEqual([]);
    } finally {
      await harness.close();
    }
  });
});
