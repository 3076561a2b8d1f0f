import {
  createTestDatabases,
  createTestStore,
} from '../../__testUtils__/databases';
import {
  account,
  alarm,
  at,
  claim,
  evaluation,
  finding,
  mapping,
  outcome,
  resource,
  TARGET,
  verdict,
  vpcArn,
} from '../../__testUtils__/fixtures';
import { sweptRows } from './sweptRows';

const NAMES = Array.from({ length: 1000 }, (_, n) => `${n}`);
const BIG = outcome({
  resources: NAMES.map(name => resource(name)),
  evaluations: [
    evaluation(
      'c',
      NAMES.map(name => verdict(vpcArn(name), 'pass')),
    ),
  ],
  mappings: NAMES.map(name => mapping(vpcArn(name))),
  records: {
    findings: {
      securityhub: [finding('a'), finding('b')],
      guardduty: [finding('a', { source: 'guardduty' })],
    },
    alarms: [alarm('a')],
    rules: [
      { ruleName: 'r', compliance: 'COMPLIANT', resourceArn: vpcArn('1') },
    ],
  },
});

/** How often others had their turn while something ran. */
async function turnsDuring(run: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let isOver = false;
  const takeTurn = () => {
    turns += 1;
    if (!isOver) {
      setImmediate(takeTurn);
    }
  };
  setImmediate(takeTurn);
  await run();
  isOver = true;
  return turns;
}

describe('sweptRows', () => {
  it('are of everything that the sweep brought, in its order', async () => {
    const rows = await sweptRows(BIG);
    expect(rows.resources.map(({ arn }) => arn)).toEqual(
      NAMES.map(n => vpcArn(n)),
    );
    expect(rows.mappings).toHaveLength(1000);
    expect(rows.contents.size).toBe(1000);
    expect(rows.findings.map(it => [it.source, it.finding_id])).toEqual([
      ['securityhub', 'a'],
      ['securityhub', 'b'],
      ['guardduty', 'a'],
    ]);
    expect([rows.alarms.length, rows.rules.length]).toEqual([1, 1]);
  });

  it('are made without keeping others from their turn', async () => {
    // 200 rows at a time, of three kinds.
    expect(await turnsDuring(() => sweptRows(BIG))).toBeGreaterThan(14);
  });
});

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('saveSweep on %s', id => {
  it('stores thousands of rows without keeping others from their turn', async () => {
    const { store } = await createTestStore(databases, id);
    await store.syncAccounts({
      accounts: [account()],
      complete: true,
      now: at(0),
    });
    const lease = await claim(store, TARGET);
    const turns = await turnsDuring(() =>
      store.saveSweep({ lease, outcome: BIG, nextSweepAt: at(60) }),
    );
    // Once more for each piece of rows that is written.
    expect(turns).toBeGreaterThan(28);
  });
});
