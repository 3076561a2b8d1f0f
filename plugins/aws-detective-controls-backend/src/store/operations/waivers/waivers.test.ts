import {
  createTestDatabases,
  createTestStore,
} from '../../__testUtils__/databases';
import {
  account,
  at,
  ENTITY,
  entity,
  evaluation,
  finding,
  mapping,
  OTHER_ACCOUNT,
  resource,
  sweep,
  target,
  verdict,
  vpcArn,
} from '../../__testUtils__/fixtures';
import { RowCondition, Store } from '../../Store';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const OTHER = 'component:default/other';
const REQUEST = {
  entityRef: ENTITY,
  controlId: 'high',
  reason: 'Replaced next month',
  endsAt: at(60),
  requestedBy: 'user:default/ada',
  now: at(0),
};
type Action = Parameters<Store['decideWaiver']>[0]['action'];

describe.each(databases.eachSupportedId())('waivers on %s', id => {
  async function prepare() {
    const { store, knex } = await createTestStore(databases, id);
    const decide = (waiverId: string, action: Action, minutes = 1) =>
      store.decideWaiver({
        id: waiverId,
        action,
        by: 'user:default/grace',
        now: at(minutes),
      });
    return { store, knex, decide };
  }

  it('keeps what is asked for', async () => {
    const { store } = await prepare();
    const asked = await store.saveWaiver({ ...REQUEST, subject: 'arn:1' });
    expect(asked).toEqual({
      id: expect.any(String),
      entityRef: ENTITY,
      controlId: 'high',
      subject: 'arn:1',
      reason: 'Replaced next month',
      state: 'requested',
      requestedBy: 'user:default/ada',
      requestedAt: at(0),
      endsAt: at(60),
    });
    expect(await store.readWaiver({ id: asked.id, now: at(1) })).toEqual(asked);
  });

  it.each<[Action[], string]>([
    [['approve'], 'approved'],
    [['refuse'], 'refused'],
    [['withdraw'], 'withdrawn'],
    [['approve', 'withdraw'], 'withdrawn'],
    [['approve', 'approve'], 'ConflictError'],
    [['approve', 'refuse'], 'ConflictError'],
    [['refuse', 'approve'], 'ConflictError'],
    [['refuse', 'refuse'], 'ConflictError'],
    [['refuse', 'withdraw'], 'ConflictError'],
    [['withdraw', 'approve'], 'ConflictError'],
    [['withdraw', 'refuse'], 'ConflictError'],
    [['withdraw', 'withdraw'], 'ConflictError'],
  ])('%p leads to %s', async (actions, expected) => {
    const { store, decide } = await prepare();
    const asked = await store.saveWaiver(REQUEST);
    let last = '';
    for (const action of actions) {
      last = await decide(asked.id, action).then(
        ({ state }) => state,
        error => error.name,
      );
    }
    expect(last).toBe(expected);
  });

  it('says who approved it, from when it holds, and who withdrew it', async () => {
    const { store, decide } = await prepare();
    const asked = await store.saveWaiver(REQUEST);
    await decide(asked.id, 'approve', 2);
    expect(
      await store.decideWaiver({
        id: asked.id,
        action: 'withdraw',
        by: 'user:default/ada',
        note: 'Mended',
        now: at(5),
      }),
    ).toMatchObject({
      decidedBy: 'user:default/grace',
      decidedAt: at(2),
      startsAt: at(2),
      endedAt: at(5),
      endedBy: 'user:default/ada',
      decisionNote: 'Mended',
    });
  });

  it.each<Action[]>([
    ['approve', 'approve'],
    ['approve', 'refuse'],
    ['withdraw', 'approve'],
  ])('of %s and %s at once, one counts', async (...actions) => {
    const { store, decide } = await prepare();
    const asked = await store.saveWaiver(REQUEST);
    const outcomes = await Promise.allSettled(
      actions.map(action => decide(asked.id, action)),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect(
      outcomes.find(outcome => outcome.status === 'rejected'),
    ).toMatchObject({ reason: { name: 'ConflictError' } });
  });

  it('cannot approve one whose end has passed, nor withdraw one that ended', async () => {
    const { store, decide } = await prepare();
    const late = await store.saveWaiver(REQUEST);
    await expect(decide(late.id, 'approve', 60)).rejects.toThrow(
      /which is past/,
    );
    const ended = await store.saveWaiver({ ...REQUEST, controlId: 'low' });
    await decide(ended.id, 'approve', 1);
    await expect(decide(ended.id, 'withdraw', 60)).rejects.toThrow(/is ended/);
  });

  it('does not find one that there is not', async () => {
    const { decide } = await prepare();
    await expect(decide('nonsense', 'approve')).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });

  describe('a second one for the same gap', () => {
    it.each(['requested', 'approved'])(
      'is refused while one is %s',
      async state => {
        const { store, decide } = await prepare();
        const first = await store.saveWaiver({ ...REQUEST, subject: 'arn:1' });
        if (state === 'approved') {
          await decide(first.id, 'approve');
        }
        await expect(
          store.saveWaiver({ ...REQUEST, subject: 'arn:1', now: at(2) }),
        ).rejects.toMatchObject({
          name: 'ConflictError',
          message: expect.stringContaining(first.id),
        });
      },
    );

    it.each(['refuse', 'withdraw', undefined] as const)(
      'is taken once the first is over: %s',
      async action => {
        const { store, decide } = await prepare();
        const first = await store.saveWaiver(REQUEST);
        await decide(first.id, action ?? 'approve');
        const second = await store.saveWaiver({
          ...REQUEST,
          now: at(60),
          endsAt: at(90),
        });
        expect(second.state).toBe('requested');
      },
    );

    it('is another gap with another subject, finding, control or entity', async () => {
      const { store } = await prepare();
      const all = [
        REQUEST,
        { ...REQUEST, subject: 'arn:1' },
        { ...REQUEST, finding: 'securityhub:1' },
        { ...REQUEST, controlId: 'low' },
        { ...REQUEST, entityRef: OTHER },
      ];
      for (const request of all) {
        expect((await store.saveWaiver(request)).state).toBe('requested');
      }
    });

    it('asked for at once is refused', async () => {
      const { store } = await prepare();
      const outcomes = await Promise.allSettled(
        [1, 2, 3].map(() => store.saveWaiver(REQUEST)),
      );
      expect(
        outcomes.filter(({ status }) => status === 'fulfilled'),
      ).toHaveLength(1);
    });
  });

  it('ends those whose end has passed, once', async () => {
    const { store, decide } = await prepare();
    const ended = await store.saveWaiver(REQUEST);
    const running = await store.saveWaiver({
      ...REQUEST,
      controlId: 'low',
      endsAt: at(90),
    });
    await decide(ended.id, 'approve');
    await decide(running.id, 'approve');
    expect(await store.endWaivers({ now: at(60) })).toEqual([
      expect.objectContaining({
        id: ended.id,
        state: 'ended',
        endedAt: at(60),
      }),
    ]);
    expect(await store.endWaivers({ now: at(61) })).toEqual([]);
  });

  it('has the scores of the entity rolled up anew when what holds changes', async () => {
    const { store, knex, decide } = await prepare();
    await store.syncAccounts({
      accounts: [account()],
      complete: true,
      now: at(0),
    });
    await store.saveEntities({ entities: [entity()], complete: true });
    await sweep(store, {
      resources: [resource('a')],
      evaluations: [evaluation('high', [verdict(vpcArn('a'), 'fail')])],
      mappings: [mapping(vpcArn('a'))],
    });
    const state = async () => {
      const due = await knex('targets').where('scores_due_at', at(9));
      const { version } = await knex('score_state').first();
      return { due: due.map(row => row.id), version: Number(version) };
    };
    await knex('targets').update({ scores_due_at: null });
    const asked = await store.saveWaiver(REQUEST);
    const before = await state();
    expect(before.due).toEqual([]);
    await decide(asked.id, 'approve', 9);
    const after = await state();
    expect(after.due).toEqual(['111122223333/eu-west-1']);
    expect(after.version).toBe(before.version + 1);
  });

  describe('a list', () => {
    async function prepareList() {
      const prepared = await prepare();
      const { store } = prepared;
      await store.syncAccounts({
        accounts: [account()],
        complete: true,
        now: at(0),
      });
      await store.saveEntities({
        entities: [
          entity({ systemRef: 'system:default/payments' }),
          entity({ entityRef: OTHER, name: 'other', ownerRef: undefined }),
        ],
        complete: true,
      });
      await sweep(store, {
        evaluations: ['high', 'low'].map(controlId =>
          evaluation(controlId, [verdict(vpcArn('a'), 'fail')]),
        ),
        mappings: [mapping(vpcArn('a'))],
      });
      await store.saveWaiver({ ...REQUEST, now: at(1) });
      await store.saveWaiver({ ...REQUEST, controlId: 'low', now: at(2) });
      await store.saveWaiver({ ...REQUEST, entityRef: OTHER, now: at(3) });
      const list = async (
        options: Partial<Parameters<Store['readWaivers']>[0]> = {},
      ) => {
        const page = await store.readWaivers({
          query: {},
          access: {},
          signals: new Map([
            ['high', 'logging'],
            ['low', 'alarms'],
          ]),
          now: at(10),
          ...options,
        });
        return {
          ...page,
          items: page.items.map(
            ({ entityRef, controlId }) =>
              `${entityRef.split('/')[1]} ${controlId}`,
          ),
        };
      };
      return { ...prepared, list };
    }
    const ALL = ['other high', 'payments-api low', 'payments-api high'];

    it('gives each once, page by page, newest first', async () => {
      const { list } = await prepareList();
      const first = await list({ query: { limit: 2 } });
      const second = await list({
        query: { limit: 2, cursor: first.nextCursor },
      });
      expect([...first.items, ...second.items]).toEqual(ALL);
      expect(second.nextCursor).toBeUndefined();
    });

    it('filters by entity, control and the state of the time', async () => {
      const { list, store, decide } = await prepareList();
      const { items } = await store.readWaivers({
        query: { entity: [OTHER] },
        access: {},
        signals: new Map(),
        now: at(10),
      });
      await decide(items[0].id, 'approve', 11);
      expect((await list({ query: { entity: [OTHER] } })).items).toEqual([
        'other high',
      ]);
      expect((await list({ query: { control: ['low'] } })).items).toEqual([
        'payments-api low',
      ]);
      const ended = { query: { state: ['ended' as const] } };
      expect((await list({ ...ended, now: at(59) })).items).toEqual([]);
      expect((await list({ ...ended, now: at(60) })).items).toEqual([
        'other high',
      ]);
    });

    it('is restricted to an account by where its subject or finding is', async () => {
      const { store } = await prepare();
      const elsewhere = target({ accountId: OTHER_ACCOUNT });
      await store.syncAccounts({
        accounts: [
          account({ regions: ['eu-west-1'] }),
          account({ accountId: OTHER_ACCOUNT, regions: ['eu-west-1'] }),
        ],
        complete: true,
        now: at(0),
      });
      await store.saveEntities({ entities: [entity()], complete: true });
      for (const [name, place] of [
        ['here', target()],
        ['there', elsewhere],
      ] as const) {
        const arn = vpcArn(name, place);
        await sweep(store, {
          target: place,
          resources: [resource(name, { arn, accountId: place.accountId })],
          evaluations: [evaluation('high', [verdict(arn, 'fail')])],
          records: {
            findings: { securityhub: [finding(name, { resourceArns: [arn] })] },
          },
          mappings: [mapping(arn)],
        });
        await store.saveWaiver({ ...REQUEST, subject: arn, reason: name });
        await store.saveWaiver({
          ...REQUEST,
          finding: `securityhub:${name}`,
          reason: name,
        });
      }
      await store.saveWaiver({ ...REQUEST, reason: 'everywhere' });
      const reasons = async (condition: RowCondition) => {
        const { items } = await store.readWaivers({
          query: {},
          access: { condition },
          signals: new Map(),
          now: at(10),
        });
        return items.map(({ reason }) => reason).sort();
      };
      const inAccount: RowCondition = {
        key: 'account',
        values: ['111122223333'],
      };
      expect(await reasons(inAccount)).toEqual(['everywhere', 'here', 'here']);
      // What is in both is there, too.
      expect(await reasons({ not: inAccount })).toEqual([
        'everywhere',
        'there',
        'there',
      ]);
    });

    it('is restricted to a place by where its control says something, in one place as a whole', async () => {
      const { store } = await prepare();
      await store.syncAccounts({
        accounts: [
          account({ regions: ['eu-west-1', 'us-east-1'] }),
          account({ accountId: OTHER_ACCOUNT, regions: ['eu-west-1'] }),
        ],
        complete: true,
        now: at(0),
      });
      await store.saveEntities({ entities: [entity()], complete: true });
      // Of one control there is something here and there, of the other only there.
      for (const [place, controls] of [
        [target({ region: 'us-east-1' }), ['high']],
        [target({ accountId: OTHER_ACCOUNT }), ['high', 'low']],
      ] as const) {
        const arn = vpcArn('a', place);
        await sweep(store, {
          target: place,
          resources: [resource('a', { arn, accountId: place.accountId })],
          evaluations: controls.map(controlId =>
            evaluation(controlId, [verdict(arn, 'fail')]),
          ),
          mappings: [mapping(arn)],
        });
      }
      for (const controlId of ['high', 'low', 'gone']) {
        await store.saveWaiver({ ...REQUEST, controlId, reason: controlId });
        await store.addWorkItem({
          id: `work-${controlId}`,
          entityRef: REQUEST.entityRef,
          controlId,
          state: 'open',
          createdBy: 'user:default/a',
          createdAt: at(0),
          updatedAt: at(0),
          attempts: 0,
          reopens: true,
          round: 0,
          version: 1,
        });
      }
      const listed = async (condition: RowCondition) => {
        const access = { access: { condition }, signals: new Map() };
        const waivers = await store.readWaivers({
          ...access,
          query: {},
          now: at(10),
        });
        const work = await store.readWorkItems({ ...access, query: {} });
        const controls = waivers.items.map(it => it.controlId).sort();
        expect(work.items.map(it => it.controlId).sort()).toEqual(controls);
        return controls;
      };
      const here: RowCondition = { key: 'account', values: ['111122223333'] };
      const there: RowCondition = { key: 'account', values: [OTHER_ACCOUNT] };
      const inRegion = (region: string): RowCondition => ({
        key: 'region',
        values: [region],
      });
      const isOwner: RowCondition = {
        key: 'owner',
        values: ['group:default/payments'],
      };
      expect(await listed(here)).toEqual(['high']);
      expect(await listed(there)).toEqual(['high', 'low']);
      // Here is another region, and that region is another account.
      expect(await listed({ all: [here, inRegion('eu-west-1')] })).toEqual([]);
      expect(await listed({ all: [here, inRegion('us-east-1')] })).toEqual([
        'high',
      ]);
      // What says nothing anywhere is in no account.
      expect(await listed({ any: [here, isOwner] })).toEqual([
        'gone',
        'high',
        'low',
      ]);
      expect(await listed({ all: [here, isOwner] })).toEqual(['high']);
      expect(await listed({ not: there })).toEqual(['gone', 'high']);
    });

    it.each<[string, Parameters<Store['readWaivers']>[0]['access'], string[]]>([
      ['nothing that is visible', { visible: new Set() }, []],
      ['what is visible', { visible: new Set([OTHER]) }, ['other high']],
      [
        'one of very many that are visible',
        {
          visible: new Set([
            OTHER,
            ...Array.from({ length: 70_000 }, (_, n) => `component:a/${n}`),
          ]),
        },
        ['other high'],
      ],
      [
        'an owner',
        { condition: { key: 'owner', values: ['group:default/payments'] } },
        ALL.slice(1),
      ],
      [
        'anybody but an owner',
        {
          condition: {
            not: { key: 'owner', values: ['group:default/payments'] },
          },
        },
        ['other high'],
      ],
      [
        'a system',
        { condition: { key: 'system', values: ['system:default/payments'] } },
        ALL.slice(1),
      ],
      [
        'an account and a control',
        {
          condition: {
            all: [
              { key: 'account', values: ['111122223333'] },
              { key: 'control', values: ['low'] },
            ],
          },
        },
        ['payments-api low'],
      ],
      [
        'another region',
        { condition: { key: 'region', values: ['us-east-1'] } },
        [],
      ],
      [
        'an entity or a signal',
        {
          condition: {
            any: [
              { key: 'entity', values: [OTHER] },
              { key: 'signal', values: ['alarms'] },
            ],
          },
        },
        ALL.slice(0, 2),
      ],
    ])('is restricted to %s', async (_name, access, expected) => {
      const { list } = await prepareList();
      expect((await list({ access })).items).toEqual(expected);
    });
  });
});
