import { createTestDatabases } from '../store/__testUtils__/databases';
import { allResults } from './__testUtils__/allResults';
import { DEMO_CONFIG, demoEntities, demoEstate } from './__testUtils__/demo';
import { CALLS, EVERYWHERE, FIRST_ROUND } from './__testUtils__/demoCalls';
import { inheritedGaps, whoShouldSayWhat } from './__testUtils__/demoTables';
import { Harness } from './__testUtils__/Harness';

// A round takes one to two seconds; on a busy machine, more.
jest.setTimeout(60_000);

const databases = createTestDatabases();
const OWNER = '999988887777';
const MEMBERS = ['111122223333', '222233334444'];
const OUTSIDER = '333344445555';
const TRAIL_CONTROL = 'organization-trail';

describe.each(databases.eachSupportedId())(
  'a round over the demo on %p',
  databaseId => {
    let harness: Harness;
    let first: Record<string, number>;
    let inRegions: [region: string, call: string][];
    let refused: string[];

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
      const entries = harness.simulator.journal.entries();
      inRegions = entries.map(({ region = '', service, operation }) => [
        region,
        `${service} ${operation}`,
      ]);
      refused = entries
        .filter(({ code = '' }) => /AccessDenied|Unauthorized/.test(code))
        .map(({ accountId, action }) => `${accountId} ${action}`);
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

    it('makes more the first time: for sessions, and for what others had to be swept for', () => {
      const more = Object.keys({ ...CALLS, ...FIRST_ROUND }).map(
        call => [call, (CALLS[call] ?? 0) + (FIRST_ROUND[call] ?? 0)] as const,
      );
      expect(first).toEqual(Object.fromEntries(more));
    });

    it('calls nothing in a region that no account has enabled', async () => {
      expect(inRegions.map(([region]) => region)).not.toContain('me-south-1');
      for (const account of [OWNER, ...MEMBERS, OUTSIDER]) {
        expect(await harness.target(account, 'me-south-1')).toMatchObject({
          state: 'region-disabled',
          runs: [],
        });
      }
    });

    it('looks into regions that it does not sweep only for what may be in any', () => {
      const swept = [...DEMO_CONFIG.regions, 'us-east-1'];
      const elsewhere = inRegions
        .filter(([region]) => !swept.includes(region))
        .map(([, call]) => call);
      expect([...new Set(elsewhere)].sort()).toEqual(
        [
          ...Object.keys(EVERYWHERE),
          'config-service DescribeConfigurationRecorders',
          'glue SearchTables',
        ].sort(),
      );
    });

    it('is refused nothing but AWS Config compliance, in the one account', () => {
      expect([...new Set(refused)]).toEqual([
        '222233334444 config:SelectResourceConfig',
      ]);
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
      async ({ name, gaps, unknown }) => {
        const posture = await harness.posture(`component:default/${name}`);
        const inheriting = (status: 'fail' | 'unknown') =>
          posture.controls
            .filter(({ inherited }) => inherited[status] > 0)
            .map(({ controlId }) => controlId)
            .sort();
        expect(inheriting('fail')).toEqual(gaps);
        expect(inheriting('unknown')).toEqual(unknown);
        expect(posture.inherited.pass).toBeGreaterThan(0);
      },
    );

    it.each([
      ['organization-trail', MEMBERS[0]],
      ['organization-trail', MEMBERS[1]],
      ['cloudtrail-multi-region-trail', MEMBERS[1]],
    ])(
      "takes the organisation's trail as that of a member, and names its owner: %s of %s",
      async (control, member) => {
        const row = await harness
          .knex('results')
          .where({ control_id: control, subject: `account/${member}` })
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
