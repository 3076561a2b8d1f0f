import { TestDatabases } from '@backstage/backend-test-utils';
import { Estate, Fault, FaultKind } from 'aws-simulator';
import { allResults, Outcome } from './__testUtils__/allResults';
import { Harness } from './__testUtils__/Harness';
import { OPERATIONS, StruckOperation } from './__testUtils__/operations';
import { pagedEstate, SECOND_PAGES } from './__testUtils__/pagedEstate';
import { TWIN_AWS, TWIN_CONFIG, twinEstate } from './__testUtils__/twinEstate';

// A sweep takes a quarter of a second; on a busy machine, more.
jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

// Not `not-subscribed`: that a service is off is an answer.
const KINDS: FaultKind[] = [
  { kind: 'deny' },
  { kind: 'throttle' },
  { kind: 'error' },
  { kind: 'disconnect' },
  { kind: 'truncate' },
  { kind: 'expired-token' },
  { kind: 'region-disabled' },
];

type Results = Map<string, Outcome>;

let harness: Harness;

beforeAll(async () => {
  harness = await Harness.start({
    knex: await databases.init('SQLITE_3'),
    estate: twinEstate(),
    aws: TWIN_AWS,
    config: TWIN_CONFIG,
    entities: [],
  });
  // Loads the codecs, which is not to count against any time limit.
  await harness.round();
});

afterAll(() => harness.close());

/** One round from nothing, over an estate in which something goes wrong. */
async function sweep(estate: Estate, fault?: Fault): Promise<Results> {
  await harness.reset();
  harness.simulator.estate = estate;
  if (fault) {
    harness.simulator.faults.add(fault);
  }
  await harness.round();
  return allResults(harness.knex);
}

/** The first sweep of each estate, in which all goes well. */
const soundOf = new Map<string, Results>();

async function sound(key: string, estate: Estate): Promise<Results> {
  const results = soundOf.get(key) ?? (await sweep(estate));
  soundOf.set(key, results);
  return results;
}

/** What is not as it has to be after a fault, in words; nothing where all is. */
function dishonesty(
  before: Results,
  after: Results,
  { name, action, scope }: StruckOperation,
): string[] {
  const mayChange = new Set(
    harness.controls
      .filter(({ metadata }) => !action || metadata.iamActions.includes(action))
      .map(({ metadata }) => metadata.id),
  );
  const news = [...after].filter(
    ([key, { status }]) => status !== before.get(key)?.status,
  );
  const gone = [...before].filter(([key]) => !after.has(key));
  const isUnlisted = (controlId: string) =>
    [...after.values()].some(
      it =>
        it.controlId === controlId &&
        it.status === 'unknown' &&
        it.subject.endsWith('/resources'),
    );
  const isStruck = harness.simulator.journal.entries(scope).length > 0;
  return [
    ...(isStruck ? [] : [`${name} was not called`]),
    ...news.flatMap(([key, { status, cause }]) => [
      ...(status === 'unknown' ? [] : [`${key} turned ${status}`]),
      ...(cause?.message ? [] : [`${key} does not say why`]),
    ]),
    ...gone
      .filter(([, { controlId }]) => !isUnlisted(controlId))
      .map(([key]) => `${key} vanished without a word`),
    ...[...news, ...gone]
      .filter(([, { controlId }]) => !mayChange.has(controlId))
      .map(([key]) => `${key} changed, and does not need ${name}`),
    // No control needs the list of regions: without it, those of config are swept.
    ...(news.length > 0 || mayChange.size === 0
      ? []
      : [`nothing shows that ${name} failed`]),
  ];
}

describe.each(KINDS)('a fault $kind', kind => {
  it.each(OPERATIONS)(
    'of $name makes unknown what needs it, and nothing pass or fail',
    async operation => {
      const estate = twinEstate(operation.estate);
      const before = await sound(JSON.stringify(operation.estate), estate);
      const after = await sweep(estate, { ...kind, ...operation.scope });
      expect(dishonesty(before, after, operation)).toEqual([]);
    },
  );
});

describe('a fault timeout', () => {
  it.each(
    OPERATIONS.filter(({ name }) =>
      ['ec2:DescribeVpcs', 'securityhub:GetFindings'].includes(name),
    ),
  )(
    'of $name makes unknown what needs it, and nothing pass or fail',
    async operation => {
      const before = await sound('{}', twinEstate());
      const after = await sweep(twinEstate(), {
        kind: 'timeout',
        ...operation.scope,
      });
      expect(dishonesty(before, after, operation)).toEqual([]);
    },
  );
});

describe.each(OPERATIONS.filter(({ name }) => name in SECOND_PAGES))(
  'the second page of $name',
  operation => {
    let estate: Estate;
    let before: Results;

    beforeAll(async () => {
      estate = pagedEstate(operation.name, operation.estate);
      before = await sweep(estate);
    });

    it('is read', async () => {
      expect(
        harness.simulator.journal.entries(operation.scope).length,
      ).toBeGreaterThan(1);
      expect(before.size).toBeGreaterThan(0);
    });

    it.each<FaultKind>([{ kind: 'half-page' }, { kind: 'page-token-expired' }])(
      'makes unknown what needs the list, and nothing pass or fail, on $kind',
      async kind => {
        const after = await sweep(estate, { ...kind, ...operation.scope });
        expect(dishonesty(before, after, operation)).toEqual([]);
      },
    );
  },
);

it('knows every operation that gives pages', () => {
  const named = new Set(OPERATIONS.map(({ name }) => name));
  expect(Object.keys(SECOND_PAGES).filter(name => !named.has(name))).toEqual(
    [],
  );
});
