import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  awsDetectiveControlsScorecardReadPermission,
  awsDetectiveControlsWorkItemManagePermission,
} from 'backstage-plugin-aws-detective-controls-common';
import request from 'supertest';
import {
  CONTROL,
  ENTITY,
  WorkBench,
} from '../../act/workItems/__testUtils__/WorkBench';
import { createTestDatabases } from '../../store/__testUtils__/databases';
import { startServe } from '../__testUtils__/startServe';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };
const BODY = { entityRef: ENTITY, controlId: CONTROL, provider: 'chalkboard' };
const CALLER = mockCredentials.user().principal.userEntityRef;

/** A policy that decides by the name of the permission. */
function policy(decisions: Record<string, PolicyDecision>) {
  const decide = (name: string) => decisions[name] ?? ALLOW;
  return mockServices.permissions.mock({
    authorizeConditional: async asked =>
      asked.map(({ permission }) => decide(permission.name)),
  });
}

/** Allows what is of one account only. */
function inAccount(accountId: string): PolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'aws-detective-controls',
    resourceType: 'aws-detective-controls-score',
    conditions: {
      rule: 'IN_ACCOUNT',
      resourceType: 'aws-detective-controls-score',
      params: { accounts: [accountId] },
    },
  };
}

describe.each(databases.eachSupportedId())('/work-items on %p', id => {
  let bench: WorkBench;
  const event = { success: jest.fn(), fail: jest.fn() };
  const auditor = mockServices.auditor.mock({
    createEvent: jest.fn(async () => event),
  });

  beforeAll(async () => {
    bench = await WorkBench.create(databases, id);
  });

  beforeEach(async () => {
    event.success.mockClear();
    event.fail.mockClear();
    auditor.createEvent.mockClear();
    await bench.reset();
  });

  async function start(
    overrides: Omit<Parameters<typeof startServe>[0], 'store'> = {},
  ) {
    const nudge = jest.fn();
    const { server } = await startServe({
      store: bench.store,
      catalog: bench.catalog,
      now: () => new Date(bench.now),
      work: { items: bench.items, providers: bench.providers, request: nudge },
      auditor,
      ...overrides,
    });
    return { server, nudge };
  }

  it('creates a work item, has its ticket asked for, and audits that', async () => {
    const { server, nudge } = await start();

    const response = await request(server).post('/work-items').send(BODY);

    expect(response.status).toBe(201);
    expect(response.body).toEqual({
      id: expect.any(String),
      entityRef: ENTITY,
      controlId: CONTROL,
      state: 'opening',
      provider: 'chalkboard',
      createdBy: CALLER,
      createdAt: bench.now,
      updatedAt: bench.now,
    });
    expect(nudge).toHaveBeenCalledTimes(1);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'work-item-create', meta: BODY }),
    );
    expect(event.success).toHaveBeenCalledTimes(1);
  });

  it('takes an entity ref in any case', async () => {
    const { server } = await start();
    const response = await request(server)
      .post('/work-items')
      .send({ ...BODY, entityRef: 'Component:default/Payments-API' });
    expect(response.body.entityRef).toBe(ENTITY);
  });

  it('lists work with its ticket, its problem, and the services there are', async () => {
    bench.service.down = new Error('connect ECONNREFUSED');
    await bench.create();
    await bench.run();
    const { server } = await start();

    const failing = await request(server).get('/work-items');
    bench.service.down = undefined;
    await bench.run(5);
    const open = await request(server).get('/work-items?state=open');

    expect(failing.body).toMatchObject({
      items: [
        {
          state: 'opening',
          problem: { message: 'connect ECONNREFUSED', attempts: 1 },
        },
      ],
      providers: [{ id: 'chalkboard', title: 'Chalkboard' }],
    });
    expect(open.body.items).toEqual([
      expect.objectContaining({
        state: 'open',
        ticket: expect.objectContaining({ url: 'https://chalkboard.test/1' }),
      }),
    ]);
    expect(open.body.items[0]).not.toHaveProperty('problem');
  });

  it.each([
    [{ state: 'closed' }, 0],
    [{ state: 'opening' }, 1],
    [{ entity: ENTITY }, 1],
    [{ entity: 'component:default/other' }, 0],
    [{ control: CONTROL }, 1],
    [{ control: 'guardduty-detector-enabled' }, 0],
    [{ assignee: 'group:default/payments' }, 1],
    [{ assignee: 'group:default/other' }, 0],
  ])('filters by %j', async (query, count) => {
    await bench.create({
      provider: 'chalkboard',
      assigneeRef: 'group:default/payments',
    });
    const { server } = await start();
    const { body } = await request(server).get('/work-items').query(query);
    expect(body.items).toHaveLength(count);
  });

  it('pages through everything once, newest first', async () => {
    for (let number = 0; number < 5; number += 1) {
      const item = await bench.create();
      await bench
        .knex('work_items')
        .where('id', item.id)
        .update({
          control_id: `c${number}`,
          created_at: `2026-01-0${number + 1}`,
        });
    }
    const { server } = await start();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await request(server)
        .get('/work-items')
        .query({ limit: 2, cursor });
      seen.push(...body.items.map((i: { controlId: string }) => i.controlId));
      cursor = body.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['c4', 'c3', 'c2', 'c1', 'c0']);
  });

  it('closes a work item, and audits that', async () => {
    const { id: itemId } = await bench.create();
    await bench.run();
    const { server, nudge } = await start();

    const response = await request(server).post(`/work-items/${itemId}/close`);

    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({ id: itemId, state: 'closing' });
    expect(nudge).toHaveBeenCalledTimes(1);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'work-item-close' }),
    );
    expect(event.success).toHaveBeenCalledTimes(1);
  });

  describe('without the permission', () => {
    const permission = awsDetectiveControlsWorkItemManagePermission.name;

    it.each([
      ['by a policy that denies it', DENY],
      [
        'by a policy that allows it for another account',
        inAccount('444455556666'),
      ],
    ])('refuses %s, and audits that', async (_, decision) => {
      const { id: itemId } = await bench.create();
      const { server, nudge } = await start({
        permissions: policy({ [permission]: decision }),
      });
      const created = await request(server).post('/work-items').send(BODY);
      const closed = await request(server).post(`/work-items/${itemId}/close`);

      for (const { status, body } of [created, closed]) {
        expect(status).toBe(403);
        expect(body.error).toMatchObject({
          name: 'NotAllowedError',
          message: expect.stringContaining(permission),
        });
      }
      expect(await bench.stored()).toMatchObject({ state: 'opening' });
      expect(event.fail).toHaveBeenCalledTimes(2);
      expect(nudge).not.toHaveBeenCalled();
    });

    it('lets by whom the policy allows it for the account', async () => {
      const { server } = await start({
        permissions: policy({ [permission]: inAccount('111122223333') }),
      });
      const created = await request(server).post('/work-items').send(BODY);
      expect(created.status).toBe(201);
    });

    it('lists nothing without the permission to read the scorecard', async () => {
      await bench.create();
      const { server } = await start({
        permissions: policy({
          [awsDetectiveControlsScorecardReadPermission.name]: DENY,
        }),
      });
      const { status } = await request(server).get('/work-items');
      expect(status).toBe(403);
    });
  });

  describe('of an entity that the caller may not read', () => {
    it('shows none of its work', async () => {
      await bench.create();
      const { server } = await start({
        permissions: policy({ 'catalog.entity.read': DENY }),
      });
      const { status, body } = await request(server).get('/work-items');
      expect([status, body.items]).toEqual([200, []]);
    });

    it('shows only work that a condition of the policy allows', async () => {
      await bench.create();
      const read = awsDetectiveControlsScorecardReadPermission.name;
      const counts = [];
      for (const accountId of ['111122223333', '444455556666']) {
        const { server } = await start({
          permissions: policy({ [read]: inAccount(accountId) }),
        });
        const { body } = await request(server).get('/work-items');
        counts.push(body.items.length);
      }
      expect(counts).toEqual([1, 0]);
    });

    it('finds neither the entity nor its work', async () => {
      const { id: itemId } = await bench.create();
      const { server } = await start({ catalog: catalogServiceMock() });
      const created = await request(server).post('/work-items').send(BODY);
      const closed = await request(server).post(`/work-items/${itemId}/close`);
      const unknown = await request(server).post('/work-items/none/close');

      expect([created.status, closed.status, unknown.status]).toEqual([
        404, 404, 404,
      ]);
      expect(closed.body.error.message.replace(itemId, 'none')).toBe(
        unknown.body.error.message,
      );
      expect(event.fail).toHaveBeenCalledTimes(3);
    });
  });

  it.each([
    [{ ...BODY, provider: 'whiteboard' }, /^provider:.*'whiteboard'/],
    [{ ...BODY, assigneeRef: 'group:default/nobody' }, /^assigneeRef:.*nobody/],
    [{ ...BODY, controlId: 'no-such-control' }, /^controlId:.*no-such-control/],
    [{ ...BODY, entityRef: 'account/111122223333' }, /^entityRef:/],
    [{ entityRef: ENTITY, controlId: CONTROL }, /^assigneeRef: needed/],
    [{ controlId: CONTROL, provider: 'chalkboard' }, /entityRef/],
    [{ ...BODY, priority: 'high' }, /additional properties/],
  ])('refuses %j', async (body, message) => {
    const { server } = await start();
    const response = await request(server).post('/work-items').send(body);
    expect(response.status).toBe(400);
    expect(response.body.error).toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(message),
    });
    expect(await bench.stored()).toBeUndefined();
  });

  it.each(['state=lost', 'assignee=jane', 'entity=x', 'cursor=x', 'limit=0'])(
    'refuses the filter %s, naming it',
    async query => {
      const { server } = await start();
      const { status, body } = await request(server).get(
        `/work-items?${query}`,
      );
      expect(status).toBe(400);
      expect(body.error.name).toBe('InputError');
      expect(body.error.message).toContain(query.split('=')[0]);
    },
  );

  it('conflicts where there is no gap', async () => {
    await bench.setGap('pass');
    const { server } = await start();
    const { status, body } = await request(server)
      .post('/work-items')
      .send(BODY);
    expect([status, body.error.name]).toEqual([409, 'ConflictError']);
  });
});
