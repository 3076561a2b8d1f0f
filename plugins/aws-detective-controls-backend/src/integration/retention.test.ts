import { Entity } from '@backstage/catalog-model';
import { FaultKind, RegionEstate, validateEstate } from 'aws-simulator';
import {
  createTestDatabases,
  recordQueries,
} from '../store/__testUtils__/databases';
import { StoredResult } from '../store';
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

function component(name: string, annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations },
    spec: { type: 'service' },
  };
}

const DATABASE = `arn:aws:rds:${REGION}:${ACCOUNT}:db:bad`;
const TWINS = 'component:default/twins';
const GOOD = 'component:default/good';
const ENTITIES = [
  component('twins', { 'aws.amazon.com/tags': 'service=twins' }),
  component('good', { 'amazon.com/s3-bucket-arn': 'arn:aws:s3:::twins-good' }),
];

/** The twin estate, in which something was changed. */
function changed(change: (region: RegionEstate) => void) {
  const estate = twinEstate();
  change(estate.accounts[0].regions[REGION]);
  return validateEstate(estate, 'changed');
}

function bucket(region: RegionEstate, name: string) {
  return region.buckets!.find(({ Name }) => Name === name)!;
}

describe.each(databases.eachSupportedId())('what stands on %p', databaseId => {
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

  /** The results of an entity, by control and subject. */
  async function results(
    entityRef = TWINS,
    now = new Date().toISOString(),
  ): Promise<Map<string, StoredResult>> {
    const { items } = await harness.store.readResults({
      entityRef,
      now,
      staleAfterSeconds: harness.config.staleAfterSeconds,
      ranks: harness.controls.map(({ metadata }) => ({
        controlId: metadata.id,
        signal: metadata.signal,
        bestPractice: metadata.bestPractice,
        severityRank: 0,
      })),
      query: { limit: 500 },
    });
    return new Map(
      items.map(item => [`${item.controlId} ${item.subject}`, item]),
    );
  }

  const transitions = (): Promise<Record<string, string>[]> =>
    harness
      .knex('transitions')
      .orderBy('at')
      .select('control_id', 'subject', 'from_status', 'to_status');

  async function signal(
    entityRef: string,
    of: string,
    now?: string,
  ): Promise<string | undefined> {
    const posture = await harness.posture(entityRef, now);
    return posture.signals.find(it => it.signal === of)?.status;
  }

  /** A moment at which results of one time are stale, and later ones are not. */
  function justStale({ evaluatedAt }: StoredResult): string {
    const { staleAfterSeconds } = harness.config;
    return new Date(
      Date.parse(evaluatedAt) + staleAfterSeconds * 1000 + 1,
    ).toISOString();
  }

  const denyCompliance = () =>
    harness.simulator.faults.add({
      kind: 'deny',
      service: 'config-service',
      operation: 'SelectResourceConfig',
    });

  /** Without those of global resources, whose region is not swept here. */
  async function sweptResults() {
    return new Map(
      [...(await results())].filter(
        ([, { reason }]) => reason.key !== 'region-not-swept',
      ),
    );
  }

  it.each<[FaultKind, string]>([
    [{ kind: 'deny' }, 'denied'],
    [{ kind: 'throttle' }, 'throttled'],
    [{ kind: 'error', status: 503 }, 'failed'],
  ])(
    'after %p the last results do, with their age, and beside them the cause',
    async (fault, kind) => {
      const before = await sweptResults();
      harness.simulator.faults.add({
        ...fault,
        service: 'config-service',
        operation: 'SelectResourceConfig',
      });
      await harness.again();
      const after = await sweptResults();

      expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
      const ages = (of: Map<string, StoredResult>, standing: boolean) =>
        [...of.values()]
          .filter(
            it => (it.controlId === 'resource-config-compliant') === standing,
          )
          .map(it => Date.parse(it.evaluatedAt));
      for (const [key, { status }] of before) {
        expect([key, after.get(key)?.status]).toEqual([key, status]);
      }
      expect(ages(after, true)).toEqual(ages(before, true));
      // One that cannot read leaves the others fresh.
      expect(Math.min(...ages(after, false))).toBeGreaterThan(
        Math.max(...ages(before, false)),
      );
      const standing = [...after.values()].filter(
        ({ controlId }) => controlId === 'resource-config-compliant',
      );
      for (const { cause } of standing) {
        expect(cause).toMatchObject({ kind, collector: 'config:compliance' });
      }
      const others = [...after.values()].filter(it => !standing.includes(it));
      expect(others.flatMap(({ cause }) => cause ?? [])).toEqual([]);
      expect(new Set(standing.map(({ status }) => status))).toEqual(
        new Set(['fail', 'pass', 'not-applicable']),
      );
      expect(await transitions()).toEqual([]);
    },
  );

  it('turns stale past the limit, and is then no pass any more', async () => {
    const key = 'resource-config-compliant arn:aws:s3:::twins-good';
    const first = (await results(GOOD)).get(key)!;
    denyCompliance();
    await harness.again();

    expect(await signal(GOOD, 'compliance')).toBe('pass');

    const later = justStale(first);
    const stale = [...(await results(GOOD, later)).values()].filter(
      it => it.stale,
    );
    expect(stale).toEqual([
      expect.objectContaining({
        controlId: 'resource-config-compliant',
        status: 'pass',
        cause: expect.objectContaining({
          kind: 'denied',
          action: 'config:SelectResourceConfig',
        }),
      }),
    ]);
    expect(await signal(GOOD, 'compliance', later)).toBe('unknown');
  });

  it('turns stale past the limit, and is then no fail any more', async () => {
    const key = 'resource-config-compliant arn:aws:s3:::twins-bad';
    const first = (await results()).get(key)!;
    denyCompliance();
    await harness.again();

    expect(first.status).toBe('fail');
    expect(await signal(TWINS, 'compliance')).toBe('fail');
    expect(await signal(TWINS, 'compliance', justStale(first))).toBe('unknown');
  });

  it('is refreshed when AWS answers again, and the cause is gone', async () => {
    const before = await results(GOOD);
    const mend = denyCompliance();
    await harness.again();
    mend();
    await harness.again();

    const after = await results(GOOD);
    const causes = [...after.values()].flatMap(({ cause }) => cause ?? []);
    expect(causes).toEqual([]);
    const key = 'resource-config-compliant arn:aws:s3:::twins-good';
    expect(Date.parse(after.get(key)!.evaluatedAt)).toBeGreaterThan(
      Date.parse(before.get(key)!.evaluatedAt),
    );
    expect((await harness.posture(GOOD)).notAssessed).toEqual([]);
  });

  it('does not where the service was turned off: that is an answer', async () => {
    harness.simulator.estate = changed(region => {
      delete region.securityHub;
    });
    await harness.again();

    const after = [...(await results()).values()];
    expect(
      after.filter(it => it.controlId === 'resource-no-open-critical-findings'),
    ).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          subject: expect.stringContaining(':db:bad'),
          status: 'unknown',
          cause: expect.objectContaining({ kind: 'disabled' }),
        }),
      ]),
    );
    expect(
      after
        .filter(it => it.controlId === 'resource-no-open-critical-findings')
        .filter(({ status }) => status !== 'unknown'),
    ).toEqual([]);
    expect(
      after.find(it => it.controlId === 'securityhub-enabled'),
    ).toMatchObject({ status: 'fail', stale: false });
  });

  it('is not written again where nothing changed', async () => {
    const queries = await recordQueries(harness.knex, () => harness.again());
    const written = queries
      .map(({ sql }) =>
        sql.match(/^(?:insert into|update|delete from) [`"](\w+)[`"]/),
      )
      .flatMap(match => match?.[1] ?? []);

    expect(written).toContain('evaluations');
    expect(
      written.filter(table =>
        [
          'results',
          'transitions',
          'resources',
          'findings',
          'alarms',
          'rules',
          'mappings',
          'entities',
        ].includes(table),
      ),
    ).toEqual([]);
  });

  it('goes with the resource', async () => {
    const named = async () =>
      [...(await results()).values()].filter(({ subject }) =>
        subject.endsWith(':db:bad'),
      );
    expect((await named()).length).toBeGreaterThan(3);
    harness.simulator.estate = changed(region => {
      region.dbInstances = region.dbInstances!.filter(
        ({ DBInstanceIdentifier }) => DBInstanceIdentifier !== 'bad',
      );
    });
    await harness.again();

    expect(await named()).toEqual([]);
    expect(
      await harness.knex('results').where('subject', 'like', '%:db:bad'),
    ).toEqual([]);
  });

  it('stays while a list that shows the resource cannot be read', async () => {
    const before = await results();
    harness.simulator.faults.add({ kind: 'error', service: 'rds' });
    await harness.again();

    const after = await results();
    expect([...before.keys()].filter(key => !after.has(key))).toEqual([]);
    // What is new says that there may be others.
    const news = [...after.values()].filter(
      it => !before.has(`${it.controlId} ${it.subject}`),
    );
    expect(news.length).toBeGreaterThan(0);
    expect(
      news.filter(
        it => it.status !== 'unknown' || !it.subject.endsWith('/resources'),
      ),
    ).toEqual([]);
    expect(after.get(`rds-instance-log-exports ${DATABASE}`)).toMatchObject({
      status: 'fail',
      cause: { kind: 'failed', collector: 'rds:instances' },
    });
  });

  it('is noted once when it turns', async () => {
    const subject = 'arn:aws:s3:::twins-bad';
    const turn = {
      control_id: 's3-server-access-logging-enabled',
      subject,
      from_status: 'fail',
      to_status: 'pass',
    };
    harness.simulator.estate = changed(region => {
      bucket(region, 'twins-bad').LoggingEnabled = {
        TargetBucket: 'twins-logs',
        TargetPrefix: 'bad/',
      };
    });
    await harness.again();
    await harness.again();
    expect(await transitions()).toEqual([turn]);

    harness.simulator.estate = twinEstate();
    await harness.again();
    await harness.again();
    expect(await transitions()).toEqual([
      turn,
      { ...turn, from_status: 'pass', to_status: 'fail' },
    ]);
  });
});
