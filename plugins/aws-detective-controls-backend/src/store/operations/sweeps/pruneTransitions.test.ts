import {
  createTestDatabases,
  createTestStore,
} from '../../__testUtils__/databases';
import {
  account,
  at,
  evaluation,
  OTHER_ACCOUNT,
  sweep,
  target,
  TARGET,
  verdict,
  vpcArn,
} from '../../__testUtils__/fixtures';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('pruneTransitions on %s', id => {
  it('removes what is older, in every target, and no result', async () => {
    const { store, knex } = await createTestStore(databases, id);
    await store.syncAccounts({
      accounts: [account(), account({ accountId: OTHER_ACCOUNT })],
      complete: true,
      now: at(0),
    });
    const other = target({ accountId: OTHER_ACCOUNT });
    for (const swept of [TARGET, other]) {
      for (const [minutes, status] of [
        [0, 'pass'],
        [10, 'fail'],
        [20, 'pass'],
        [30, 'fail'],
      ] as const) {
        await sweep(store, {
          target: swept,
          startedAt: at(minutes),
          evaluations: [
            evaluation('c', [verdict(vpcArn('a', swept), status)], {
              evaluatedAt: at(minutes),
            }),
          ],
        });
      }
    }

    expect(await store.pruneTransitions({ before: at(20) })).toBe(2);

    const left = await knex('transitions')
      .orderBy(['target_id', 'at'])
      .select('target_id', 'at');
    expect(left.map(({ target_id, at: time }) => [target_id, time])).toEqual(
      [TARGET, other].flatMap(({ accountId, region }) =>
        [20, 30].map(minutes => [`${accountId}/${region}`, at(minutes)]),
      ),
    );
    const results = await knex('results').select('since', 'status');
    expect(results).toEqual([
      { since: at(30), status: 'fail' },
      { since: at(30), status: 'fail' },
    ]);
  });
});
