import { UnownedItem } from 'backstage-plugin-aws-detective-controls-common';
import request from 'supertest';
import { ScoreBoard } from '../../score';
import {
  createTestDatabases,
  createTestStore,
} from '../../store/__testUtils__/databases';
import {
  account,
  ACCOUNT,
  at,
  entity,
  evaluation,
  mapping,
  sweep,
  verdict,
  vpcArn,
} from '../../store/__testUtils__/fixtures';
import {
  CONTROL_IDS,
  DETECTOR,
  FLOW_LOGS,
  refOf,
} from '../__testUtils__/organisation';
import { startServe } from '../__testUtils__/startServe';

jest.setTimeout(60_000);

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('/unowned on %p', id => {
  it('gives entities and accounts without an owner, each with what gives it one', async () => {
    const { store } = await createTestStore(databases, id);
    await store.syncAccounts({
      accounts: [account({ ownerRef: undefined })],
      complete: true,
      now: at(0),
    });
    await store.saveEntities({
      entities: [
        entity({ entityRef: refOf('a'), name: 'a', ownerRef: undefined }),
        entity({ entityRef: refOf('b'), name: 'b' }),
      ],
      complete: true,
    });
    await sweep(store, {
      evaluations: [
        evaluation(FLOW_LOGS, [
          verdict(vpcArn('a'), 'fail'),
          verdict(vpcArn('b'), 'fail'),
        ]),
        evaluation(DETECTOR, [verdict(`account/${ACCOUNT}/eu-west-1`, 'fail')]),
      ],
      mappings: ['a', 'b'].map(name =>
        mapping(vpcArn(name), { entityRef: refOf(name) }),
      ),
    });
    await store.refreshScores({
      now: at(1),
      staleAfterSeconds: 10_800,
      controlIds: CONTROL_IDS,
    });
    const { server } = await startServe({
      store,
      now: () => new Date(at(1)),
      board: new ScoreBoard({
        store,
        due: {
          dueDays: { critical: 7, high: 14, medium: 30, low: 90 },
          soonDays: 3,
        },
      }),
    });

    const { body } = await request(server).get('/unowned?queue=entities');
    const items: UnownedItem[] = body.items;
    const byKey = Object.fromEntries(items.map(item => [item.key, item]));
    expect(Object.keys(byKey).sort()).toEqual([
      `account/${ACCOUNT}`,
      refOf('a'),
    ]);
    expect(body.total).toBe(2);
    expect(byKey[refOf('a')]).toMatchObject({
      gaps: 1,
      entityRefs: [refOf('a')],
      fix: 'spec:\n  owner: group:default/my-team\n',
    });
    expect(byKey[`account/${ACCOUNT}`]).toMatchObject({
      gaps: 1,
      entityRefs: [],
      fix: expect.stringContaining('type: aws-account'),
    });
  });
});
