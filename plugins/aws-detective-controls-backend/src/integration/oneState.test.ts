import { RegionEstate, validateEstate } from 'aws-simulator';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabases } from '../store/__testUtils__/databases';
import { Harness } from './__testUtils__/Harness';
import {
  ACCOUNT,
  REGION,
  TWIN_AWS,
  TWIN_CONFIG,
  twinEstate,
} from './__testUtils__/twinEstate';

jest.setTimeout(60_000);

const databases = createTestDatabases();

const TWINS = 'component:default/twins';
const ENTITIES = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'twins',
      namespace: 'default',
      annotations: { 'aws.amazon.com/tags': 'service=twins' },
    },
    spec: { type: 'service' },
  },
];

/** Much changes: results come, go and turn, and so do findings. */
function change(region: RegionEstate): void {
  region.buckets = region.buckets!.slice(1);
  region.dbInstances = region.dbInstances!.slice(0, 1);
  region.alarms = [];
  region.flowLogs = [];
  region.securityHub!.Findings = [];
}

describe.each(databases.eachSupportedId())(
  'what is read while a sweep is stored on %p',
  databaseId => {
    let harness: Harness;

    beforeAll(async () => {
      harness = await Harness.start({
        knex: await databases.init(databaseId),
        estate: twinEstate(),
        aws: TWIN_AWS,
        config: TWIN_CONFIG,
        entities: ENTITIES,
      });
    });

    beforeEach(async () => {
      await harness.reset();
      harness.simulator.estate = twinEstate();
      await harness.round();
    });

    afterAll(() => harness.close());

    async function look(): Promise<string> {
      const { signals, openFindings, resources } = await harness.posture(TWINS);
      return JSON.stringify([signals, openFindings, resources]);
    }

    function changeEstate(): void {
      const estate = twinEstate();
      change(estate.accounts[0].regions[REGION]);
      harness.simulator.estate = validateEstate(estate, 'changed');
    }

    /** How many statements wait for a lock; SQLite has none. */
    async function blocked(): Promise<number> {
      if (databaseId === 'SQLITE_3') {
        return 0;
      }
      const { rows } = await harness.knex.raw(
        `select 1 from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return rows.length;
    }

    /**
     * Keeps a sweep from storing its mappings, which it does when all else is
     * written. SQLite, which has one writer, cannot be held up like that.
     *
     * @returns lets it go on
     */
    async function holdUp(): Promise<() => Promise<unknown>> {
      if (databaseId === 'SQLITE_3') {
        return async () => {};
      }
      const lock = await harness.knex.transaction();
      await lock('mappings')
        .where('target_id', `${ACCOUNT}/${REGION}`)
        .forUpdate()
        .select('subject');
      return () => lock.commit();
    }

    it('is the old sweep or the new one, never a mix', async () => {
      const old = await look();
      changeEstate();
      const goOn = await holdUp();
      const seen: string[] = [];
      let looksHeldUp = 0;
      let busy = true;
      const sweep = harness.again().finally(() => {
        busy = false;
      });
      while (busy) {
        const isHeldUp = (await blocked()) > 0;
        seen.push(await look());
        if (isHeldUp) {
          looksHeldUp += 1;
        }
        if (looksHeldUp === 3) {
          await goOn();
        }
        await (isHeldUp ? sleep(5) : setImmediate());
      }
      await sweep;
      const now = await look();

      expect(now).not.toBe(old);
      expect(seen.length).toBeGreaterThan(5);
      expect(seen.filter(it => it !== old && it !== now)).toEqual([]);
      // Everything but the mappings was written then, and nothing of it was seen.
      expect(looksHeldUp).toBeGreaterThanOrEqual(
        databaseId === 'SQLITE_3' ? 0 : 3,
      );
    });
  },
);
