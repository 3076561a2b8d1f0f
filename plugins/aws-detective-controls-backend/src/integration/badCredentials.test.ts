import { JsonObject } from '@backstage/types';
import { generateEstate } from 'aws-simulator';
import { createTestDatabases } from '../store/__testUtils__/databases';
import { allResults, Outcome } from './__testUtils__/allResults';
import { Harness } from './__testUtils__/Harness';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const REGION = 'eu-west-1';
const ROLE = 'BackstageDetectiveControlsRead';
const [MANAGER, BROKEN, MEMBER] = [1, 2, 3].map(index => `10000000000${index}`);
const ESTATE = generateEstate({
  accounts: 3,
  regions: [REGION],
  now: new Date('2026-11-23T00:00:00Z'),
});
const KEY = { accessKeyId: `AKIA${MANAGER}`, secretAccessKey: 'simulated' };

const ACCOUNTS = {
  accounts: [MANAGER, BROKEN, MEMBER].map(accountId => ({ accountId })),
  regions: [REGION],
  aws: { maxAttempts: 1 },
};

/** `aws` in which all is right but what is told of one account. */
function awsWith(broken: JsonObject[]): JsonObject {
  return {
    mainAccount: { ...KEY, region: REGION },
    accounts: [
      ...[MANAGER, MEMBER].map(accountId => ({
        accountId,
        roleName: ROLE,
        region: REGION,
      })),
      ...broken,
    ],
  };
}

const GOOD = awsWith([{ accountId: BROKEN, roleName: ROLE, region: REGION }]);

/** Matches a list of which each item is like this, nested objects too. */
function all(shape: Record<string, unknown>) {
  const like = Object.fromEntries(
    Object.entries(shape).map(([name, value]) => [
      name,
      name === 'cause' ? expect.objectContaining(value as object) : value,
    ]),
  );
  return expect.not.arrayContaining([expect.not.objectContaining(like)]);
}

describe.each(databases.eachSupportedId())('on %p', databaseId => {
  const environment = { ...process.env };
  let sound: Map<string, Outcome>;
  let harness: Harness;

  async function start(aws: JsonObject, config: JsonObject = ACCOUNTS) {
    harness = await Harness.start({
      knex: await databases.init(databaseId),
      estate: ESTATE,
      aws,
      config,
      entities: [],
    });
  }

  beforeAll(async () => {
    // What the machine knows of AWS is not to help.
    for (const name of Object.keys(process.env)) {
      if (name.startsWith('AWS_')) {
        delete process.env[name];
      }
    }
    process.env.AWS_EC2_METADATA_DISABLED = 'true';
    process.env.AWS_SHARED_CREDENTIALS_FILE = '/nowhere';
    process.env.AWS_CONFIG_FILE = '/nowhere';
    await start(GOOD);
    await harness.round();
    sound = await allResults(harness.knex);
  });

  afterEach(() => harness.close());

  afterAll(() => {
    process.env = environment;
  });

  const isOf = (accountId: string, key: string) =>
    key.includes(`account/${accountId}`) ||
    key.includes(`:${accountId}:`) ||
    key.includes(`-${accountId}-`);

  /** The runs of the account's targets, each of which was swept. */
  async function brokenRuns(): Promise<object[]> {
    const targets = await Promise.all(
      ['aws-global', REGION].map(region => harness.target(BROKEN, region)),
    );
    for (const { runs, lastFinishedAt, lastSuccessAt } of targets) {
      expect(runs.length).toBeGreaterThan(1);
      expect(lastFinishedAt).toBeDefined();
      expect(lastSuccessAt).toBeUndefined();
    }
    return targets.flatMap(({ runs }) => runs);
  }

  /** Results of the account that are known, and of others that are not as they were. */
  async function wrongResults(): Promise<unknown[]> {
    const results = await allResults(harness.knex);
    const others = [...sound.keys()].filter(key => !isOf(BROKEN, key));
    return [
      ...others.filter(key => !results.has(key)),
      ...[...results].filter(([key, { status, cause }]) =>
        isOf(BROKEN, key)
          ? status !== 'unknown' || !cause?.message
          : status !== sound.get(key)?.status,
      ),
    ];
  }

  it('a role that may not be assumed is a denial of sts:AssumeRole', async () => {
    await start(
      awsWith([{ accountId: BROKEN, roleName: 'Nobody', region: REGION }]),
    );
    await harness.round();
    expect(await brokenRuns()).toEqual(
      all({
        status: 'denied',
        calls: {},
        cause: {
          kind: 'denied',
          action: 'sts:AssumeRole',
          message: expect.stringContaining('role/Nobody'),
        },
      }),
    );
    expect(await wrongResults()).toEqual([]);
  });

  it('credentials of another account are not used', async () => {
    await start(
      awsWith([
        {
          accountId: BROKEN,
          accessKeyId: `AKIA${MEMBER}`,
          secretAccessKey: 'x',
        },
      ]),
    );
    await harness.round();
    expect(await brokenRuns()).toEqual(
      all({
        status: 'failed',
        cause: {
          code: 'WrongAccount',
          message: `The credentials configured for account ${BROKEN} belong to account ${MEMBER}`,
        },
      }),
    );
    expect(await wrongResults()).toEqual([]);
  });

  it('an access key that nobody has is a failure that says so', async () => {
    await start(
      awsWith([
        { accountId: BROKEN, accessKeyId: 'AKIANOBODY', secretAccessKey: 'x' },
      ]),
    );
    await harness.round();
    expect(await brokenRuns()).toEqual(
      all({
        status: 'failed',
        cause: { code: 'InvalidClientTokenId' },
      }),
    );
    expect(await wrongResults()).toEqual([]);
  });

  it('an account without any credentials is a failure that says so', async () => {
    await start(awsWith([]));
    await harness.round();
    expect(await brokenRuns()).toEqual(
      all({
        status: 'failed',
        calls: {},
        cause: {
          message: expect.stringContaining(
            `There are no AWS credentials for account ${BROKEN}`,
          ),
        },
      }),
    );
    expect(await wrongResults()).toEqual([]);
  });

  it('an expired session leaves the last results, and says so', async () => {
    await start(GOOD);
    await harness.round();
    harness.simulator.faults.add({
      kind: 'expired-token',
      accountId: BROKEN,
    });
    await harness.again();

    const after = await allStatuses();
    for (const [key, { status }] of sound) {
      expect([key, after.get(key)]).toEqual([key, status]);
    }
    // What is new says that there may be more of that account.
    const places = [`account/${BROKEN}`, `account/${BROKEN}/${REGION}`];
    const news = [...after].filter(([key]) => !sound.has(key));
    expect(
      news.filter(
        ([key, status]) =>
          status !== 'unknown' ||
          !places.some(place => key.endsWith(` ${place}/resources`)),
      ),
    ).toEqual([]);
    const { runs, lastSuccessAt, lastFinishedAt } = await harness.target(
      BROKEN,
      REGION,
    );
    for (const run of runs) {
      expect(run).toMatchObject({
        status: 'failed',
        cause: { code: expect.stringMatching(/Expired/) },
      });
    }
    expect(Date.parse(lastSuccessAt!)).toBeLessThan(
      Date.parse(lastFinishedAt!),
    );
    const other = await harness.target(MEMBER, REGION);
    expect(other.lastSuccessAt).toBe(other.lastFinishedAt);
  });

  async function allStatuses(): Promise<Map<string, string>> {
    const results = await allResults(harness.knex);
    return new Map([...results].map(([key, { status }]) => [key, status]));
  }

  describe('where the organisation may not be listed', () => {
    const ORGANISATION = {
      ...ACCOUNTS,
      accounts: [{ accountId: MEMBER }],
      organization: { accountId: MANAGER },
    };
    const denial = {
      kind: 'deny',
      service: 'organizations',
      operation: 'ListAccounts',
    } as const;

    const accountIds = async () => {
      const { targets } = await harness.store.listTargets();
      return [...new Set(targets.map(it => it.target.accountId))];
    };

    it('the accounts of config are swept, and the failure is told', async () => {
      await start(GOOD, ORGANISATION);
      harness.simulator.faults.add(denial);
      await harness.round();

      const { discoveryFailures } = await harness.store.listTargets();
      expect(discoveryFailures).toEqual([
        expect.objectContaining({
          kind: 'denied',
          action: 'organizations:ListAccounts',
          collector: 'organizations:accounts',
        }),
      ]);
      expect(await accountIds()).toEqual([MEMBER]);
      const { lastSuccessAt } = await harness.target(MEMBER, REGION);
      expect(lastSuccessAt).toBeDefined();
    });

    it.each([
      ['in the same process', () => {}],
      ['by a new process', () => harness.restart()],
    ])('the accounts known before are kept %s', async (_title, between) => {
      await start(GOOD, ORGANISATION);
      await harness.round();
      const before = await allStatuses();
      expect(await accountIds()).toEqual([MANAGER, BROKEN, MEMBER]);

      const mend = harness.simulator.faults.add(denial);
      between();
      await harness.again();
      expect(await accountIds()).toEqual([MANAGER, BROKEN, MEMBER]);
      expect(await allStatuses()).toEqual(before);
      for (const accountId of [MANAGER, BROKEN, MEMBER]) {
        const { lastSuccessAt, lastFinishedAt } = await harness.target(
          accountId,
          REGION,
        );
        expect(lastSuccessAt).toBe(lastFinishedAt);
      }

      mend();
      await harness.again();
      expect((await harness.store.listTargets()).discoveryFailures).toEqual([]);
    });

    it('an account that left it goes, once it is listed again', async () => {
      await start(GOOD, ORGANISATION);
      await harness.round();
      harness.simulator.estate = {
        ...ESTATE,
        accounts: ESTATE.accounts.map(account =>
          account.id === BROKEN ? { ...account, status: 'SUSPENDED' } : account,
        ),
      };
      await harness.again();

      expect(await accountIds()).toEqual([MANAGER, MEMBER]);
      const left = [...(await allStatuses()).keys()];
      expect(left.filter(key => isOf(BROKEN, key))).toEqual([]);
    });
  });
});
