import { TestDatabases } from '@backstage/backend-test-utils';
import { Estate, FaultKind } from 'aws-simulator';
import { FaultyRounds, Results } from './__testUtils__/FaultyRounds';
import { OPERATIONS } from './__testUtils__/operations';
import { pagedEstate, SECOND_PAGES } from './__testUtils__/pagedEstate';

// A sweep takes half a second; on a busy machine, more.
jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
let rounds: FaultyRounds;

beforeAll(async () => {
  rounds = await FaultyRounds.start(databases);
});

afterAll(() => rounds.close());

describe.each(OPERATIONS.filter(({ name }) => name in SECOND_PAGES))(
  'the second page of $name',
  operation => {
    let estate: Estate;
    let before: Results;

    beforeAll(async () => {
      estate = pagedEstate(operation.name, operation.estate);
      before = await rounds.sweep(estate);
    });

    it('is read', async () => {
      expect(
        rounds.harness.simulator.journal.entries(operation.scope).length,
      ).toBeGreaterThan(1);
      expect(before.size).toBeGreaterThan(0);
    });

    it.each<FaultKind>([{ kind: 'half-page' }, { kind: 'page-token-expired' }])(
      'makes unknown what needs the list, and nothing pass or fail, on $kind',
      async kind => {
        const after = await rounds.sweep(estate, {
          ...kind,
          ...operation.scope,
        });
        expect(rounds.dishonesty(before, after, operation)).toEqual([]);
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
