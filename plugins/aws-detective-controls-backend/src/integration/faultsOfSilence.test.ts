import { TestDatabases } from '@backstage/backend-test-utils';
import { FaultyRounds } from './__testUtils__/FaultyRounds';
import { OPERATIONS } from './__testUtils__/operations';
import { twinEstate } from './__testUtils__/twinEstate';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
let rounds: FaultyRounds;

beforeAll(async () => {
  rounds = await FaultyRounds.start(databases, 10);
});

afterAll(() => rounds.close());

describe('a fault timeout', () => {
  it.each(
    OPERATIONS.filter(({ name }) =>
      ['ec2:DescribeVpcs', 'securityhub:GetFindings'].includes(name),
    ),
  )(
    'of $name makes unknown what needs it, and nothing pass or fail',
    async operation => {
      const before = await rounds.sound('{}', twinEstate());
      const after = await rounds.sweep(twinEstate(), {
        kind: 'timeout',
        ...operation.scope,
      });
      expect(rounds.dishonesty(before, after, operation)).toEqual([]);
    },
  );
});
