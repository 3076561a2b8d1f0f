import { TestDatabases } from '@backstage/backend-test-utils';
import { FaultKind } from 'aws-simulator';
import { FaultyRounds } from './__testUtils__/FaultyRounds';
import { OPERATIONS } from './__testUtils__/operations';
import { twinEstate } from './__testUtils__/twinEstate';

// A sweep takes half a second; on a busy machine, more.
jest.setTimeout(120_000);

// Not `not-subscribed`: that a service is off is an answer.
const KINDS: FaultKind[] = [
  { kind: 'deny' },
  { kind: 'throttle' },
  { kind: 'expired-token' },
  { kind: 'region-disabled' },
];

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
let rounds: FaultyRounds;

beforeAll(async () => {
  rounds = await FaultyRounds.start(databases);
});

afterAll(() => rounds.close());

describe.each(KINDS)('a fault $kind', kind => {
  it.each(OPERATIONS)(
    'of $name makes unknown what needs it, and nothing pass or fail',
    async operation => {
      const estate = twinEstate(operation.estate);
      const key = JSON.stringify(operation.estate);
      const before = await rounds.sound(key, estate);
      const after = await rounds.sweep(estate, { ...kind, ...operation.scope });
      expect(rounds.dishonesty(before, after, operation)).toEqual([]);
    },
  );
});
