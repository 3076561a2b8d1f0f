import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  awsDetectiveControlsScorecardReadPermission,
  awsDetectiveControlsWaiverDecidePermission,
  awsDetectiveControlsWaiverRequestPermission,
  Waiver,
} from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import request from 'supertest';
import { DatabaseStore } from '../../store';
import {
  createTestDatabases,
  createTestStore,
} from '../../store/__testUtils__/databases';
import {
  account,
  ACCOUNT,
  at,
  ENTITY,
  entity,
  evaluation,
  finding,
  mapping,
  resource,
  sweep,
  unknown,
  verdict,
  vpcArn,
} from '../../store/__testUtils__/fixtures';
import { startServe } from '../__testUtils__/startServe';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const FLOW_LOGS = 'vpc-flow-logs-enabled';
const FINDINGS = 'resource-no-open-critical-findings';
const DETECTOR = 'guardduty-detector-enabled';
const REGION_SUBJECT = `account/${ACCOUNT}/eu-west-1`;
const ADA = 'user:default/ada';
const GRACE = 'user:default/grace';
const REASON = 'It is switched off next month';
const BODY = {
  entityRef: ENTITY,
  controlId: FLOW_LOGS,
  reason: REASON,
  endsAt: at(60),
};
const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };
const READ = awsDetectiveControlsScorecardReadPermission.name;
const REQUEST = awsDetectiveControlsWaiverRequestPermission.name;
const DECIDE = awsDetectiveControlsWaiverDecidePermission.name;
const OWNERS = {
  entity: 'group:default/payments',
  account: 'group:default/platform',
};

/** A policy that decides by the name of the permission. */
function policy(decisions: Record<string, PolicyDecision>) {
  return mockServices.permissions.mock({
    authorizeConditional: async asked =>
      asked.map(({ permission }) => decisions[permission.name] ?? ALLOW),
  });
}

/** Allows what these own. */
function ownedBy(...claims: string[]): PolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'aws-detective-controls',
    resourceType: 'aws-detective-controls-score',
    conditions: {
      rule: 'IS_ENTITY_OWNER',
      resourceType: 'aws-detective-controls-score',
      params: { claims },
    },
  };
}

describe.each(databases.eachSupportedId())('/waivers on %p', id => {
  let store: DatabaseStore;
  let knex: Knex;
  let minute: number;
  const event = { success: jest.fn(), fail: jest.fn() };
  const auditor = mockServices.auditor.mock({
    createEvent: jest.fn(async () => event),
  });

  beforeAll(async () => {
    ({ store, knex } = await createTestStore(databases, id));
    await store.syncAccounts({
      accounts: [account()],
      complete: true,
      now: at(0),
    });
    await store.saveEntities({ entities: [entity()], complete: true });
    await sweep(store, {
      resources: [resource('a'), resource('b')],
      evaluations: [
        evaluation(FLOW_LOGS, [
          verdict(vpcArn('a'), 'fail'),
          unknown(vpcArn('b'), 'denied'),
        ]),
        evaluation(FINDINGS, [
          verdict(vpcArn('a'), 'fail', {
            reason: {
              key: 'open-findings',
              params: { count: 1, severities: 'CRITICAL, HIGH' },
            },
          }),
        ]),
        evaluation(DETECTOR, [verdict(REGION_SUBJECT, 'fail')]),
      ],
      records: { findings: { securityhub: [finding('f')] } },
      mappings: [
        mapping(vpcArn('a')),
        mapping(vpcArn('b')),
        mapping(REGION_SUBJECT, { inherited: true }),
      ],
    });
  });

  beforeEach(async () => {
    minute = 10;
    event.success.mockClear();
    event.fail.mockClear();
    auditor.createEvent.mockClear();
    await knex('waivers').delete();
  });

  async function start(
    overrides: Omit<Parameters<typeof startServe>[0], 'store'> = {},
  ) {
    const { server, app } = await startServe({
      store,
      now: () => new Date(at(minute)),
      auditor,
      ...overrides,
    });
    const as = (user: string) => ({
      Authorization: mockCredentials.user.header(user),
    });
    return {
      app,
      ask: (body: object = {}, user = ADA) =>
        request(server)
          .post('/waivers')
          .set(as(user))
          .send({ ...BODY, ...body }),
      decide: (
        waiver: string,
        action: string,
        user = GRACE,
        body: object = {},
      ) =>
        request(server)
          .post(`/waivers/${waiver}/${action}`)
          .set(as(user))
          .send(body),
      list: (query: string = '', user = ADA) =>
        request(server).get(`/waivers?${query}`).set(as(user)),
      get: (path: string) => request(server).get(path).set(as(ADA)),
    };
  }

  const stored = () => knex('waivers').select();

  describe('asking', () => {
    it.each<[string, object]>([
      ['a control on all that the entity holds', {}],
      ['one resource', { subject: vpcArn('a') }],
      ['what cannot be assessed', { subject: vpcArn('b') }],
      ['what the entity inherits', ofAccount()],
      ['one finding', { controlId: FINDINGS, finding: 'securityhub:f' }],
    ])('takes a request for %s, and audits that', async (_, body) => {
      const { ask } = await start();
      const response = await ask(body);
      expect(response.status).toBe(201);
      expect(response.body).toEqual({
        ...BODY,
        ...body,
        id: expect.any(String),
        state: 'requested',
        requestedBy: ADA,
        requestedAt: at(10),
        actions: ['withdraw'],
      });
      const { reason, ...meta } = { ...BODY, ...body };
      expect(auditor.createEvent).toHaveBeenCalledTimes(1);
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({ eventId: 'waiver-request', meta }),
      );
      expect(event.success).toHaveBeenCalledWith({
        meta: { id: response.body.id },
      });
      expect(event.fail).not.toHaveBeenCalled();
    });

    it('writes the ref, the reason and the end in full', async () => {
      const { ask } = await start();
      const { body } = await ask({
        entityRef: 'Component:Payments-API',
        reason: `  ${REASON}\n`,
        endsAt: '2026-01-20',
      });
      expect(body).toMatchObject({
        entityRef: ENTITY,
        reason: REASON,
        endsAt: '2026-01-20T00:00:00.000Z',
      });
    });

    it.each<[object, RegExp]>([
      [{ endsAt: at(10) }, /^endsAt: .*future.*is past/],
      [{ endsAt: at(9) }, /^endsAt: .*future.*is past/],
      [{ endsAt: '2025-12-31' }, /^endsAt: .*2025-12-31 is past/],
      [{ endsAt: at(366 * 24 * 60) }, /^endsAt: .*at most 365 days.*maximum/],
      [{ endsAt: 'next year' }, /^endsAt: .*ISO 8601.*'next year'/],
      [{ endsAt: '' }, /^endsAt: /],
      [{ endsAt: '13:00' }, /^endsAt: .*ISO 8601.*'13:00'/],
      [{ reason: 'later' }, /^reason: takes 10 to 2000.*has 5/],
      [{ reason: ' '.repeat(20) }, /^reason: .*has 0/],
      [{ reason: 'x'.repeat(2001) }, /^reason: .*has 2001/],
      [{ controlId: 'none' }, /^controlId: .*'none'/],
      [{ entityRef: '' }, /^entityRef: /],
      [{ entityRef: `account/${ACCOUNT}` }, /^entityRef: /],
      [{ subject: vpcArn('z') }, /^subject: .*vpc-z/],
      [{ controlId: 'rds-instance-log-exports' }, /^controlId: .*no result/],
      [{ controlId: DETECTOR }, /^controlId: .*name in subject/],
      [{ finding: 'securityhub:f' }, /^finding: .*judges no findings/],
      [{ controlId: FINDINGS, finding: 'f' }, /^finding: .*securityhub:<id>/],
      [
        { controlId: FINDINGS, finding: 'securityhub:other' },
        /^finding: no open finding 'securityhub:other'/,
      ],
      [
        {
          controlId: FINDINGS,
          finding: 'securityhub:f',
          subject: vpcArn('a'),
        },
        /^subject: .*beside finding/,
      ],
    ])('refuses %j, naming it, and audits that', async (body, message) => {
      const { ask } = await start();
      const response = await ask(body);
      expect(response.status).toBe(400);
      expect(response.body.error).toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(message),
        parameter: /^\^(\w+)/.exec(message.source)![1],
      });
      expect(await stored()).toEqual([]);
      expect(event.fail).toHaveBeenCalledTimes(1);
      expect(event.success).not.toHaveBeenCalled();
    });

    it.each(['reason', 'endsAt', 'entityRef', 'controlId'])(
      'refuses a request without %s',
      async member => {
        const { ask } = await start();
        const { status, body } = await ask({ [member]: undefined });
        expect(status).toBe(400);
        expect(body.error.message).toContain(member);
        expect(await stored()).toEqual([]);
      },
    );

    it('holds to the maximum of config', async () => {
      const { ask } = await start({ config: configOf({ maximumDays: 1 }) });
      const late = await ask({ endsAt: at(10 + 24 * 60 + 1) });
      const last = await ask({ endsAt: at(10 + 24 * 60) });
      expect([late.status, last.status]).toEqual([400, 201]);
    });

    it('conflicts with one for the same gap, and names it', async () => {
      const { ask } = await start();
      const first = await ask();
      const { status, body } = await ask({}, GRACE);
      expect([status, body.error.name]).toEqual([409, 'ConflictError']);
      expect(body.error.message).toContain(first.body.id);
      expect(await stored()).toHaveLength(1);
      expect(event.fail).toHaveBeenCalledTimes(1);
    });

    it('does not find an entity that the caller may not read', async () => {
      const { ask } = await start({ catalog: catalogServiceMock() });
      const hidden = await ask();
      const missing = await ask({ entityRef: 'component:default/x' });
      expect([hidden.status, missing.status]).toEqual([404, 404]);
      expect(hidden.body.error.message.replace(ENTITY, '')).toBe(
        missing.body.error.message.replace('component:default/x', ''),
      );
      expect(event.fail).toHaveBeenCalledTimes(2);
      expect(await stored()).toEqual([]);
    });

    // The account's gap is its owner's work, and to accept it is not for others.
    it.each<[string, PolicyDecision, object]>([
      ['the owner of the entity', ownedBy(OWNERS.entity), {}],
      ['the owner of the account', ownedBy(OWNERS.account), ofAccount()],
    ])('is for %s where the policy says so', async (_, decision, body) => {
      const { ask } = await start({
        permissions: policy({ [REQUEST]: decision }),
      });
      expect((await ask(body)).status).toBe(201);
    });

    it.each<[string, PolicyDecision, object]>([
      ['anybody', DENY, {}],
      ['another owner', ownedBy('group:default/other'), {}],
      ['the owner of the entity', ownedBy(OWNERS.entity), ofAccount()],
    ])(
      'is not for %s where the policy says so, and is audited',
      async (_, decision, body) => {
        const { ask } = await start({
          permissions: policy({ [REQUEST]: decision }),
        });
        const response = await ask(body);
        expect(response.status).toBe(403);
        expect(response.body.error.message).toContain(REQUEST);
        expect(event.fail).toHaveBeenCalledTimes(1);
        expect(await stored()).toEqual([]);
      },
    );
  });

  describe('deciding', () => {
    async function asked(
      options: Parameters<typeof start>[0] = {},
      body: object = {},
    ) {
      const server = await start(options);
      // Asked with every permission; what is tested comes after.
      const { body: waiver } = await (await start()).ask(body);
      event.success.mockClear();
      event.fail.mockClear();
      auditor.createEvent.mockClear();
      minute = 20;
      return { ...server, id: waiver.id as string };
    }

    it.each<[string, string, object]>([
      [
        'approve',
        'approved',
        { decidedBy: GRACE, decidedAt: at(20), startsAt: at(20) },
      ],
      ['refuse', 'refused', { decidedBy: GRACE, decidedAt: at(20) }],
      ['withdraw', 'withdrawn', { endedBy: GRACE, endedAt: at(20) }],
    ])('can %s it, with a note, audited', async (action, state, facts) => {
      const { id: waiver, decide } = await asked();
      const { status, body } = await decide(waiver, action, GRACE, {
        note: ' Seen ',
      });
      expect(status).toBe(200);
      expect(body).toMatchObject({ state, ...facts, decisionNote: 'Seen' });
      expect(auditor.createEvent).toHaveBeenCalledTimes(1);
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: `waiver-${action}`,
          meta: { id: waiver },
        }),
      );
      expect(event.success).toHaveBeenCalledWith({
        meta: expect.objectContaining({
          entityRef: ENTITY,
          controlId: FLOW_LOGS,
          state,
        }),
      });
    });

    it('takes a decision without a body', async () => {
      const { id: waiver, app } = await asked();
      // Past the checks of the test tool, which asks for one.
      const { status } = await request(app)
        .post(`/waivers/${waiver}/approve`)
        .set({ Authorization: mockCredentials.user.header(GRACE) });
      expect(status).toBe(200);
    });

    it.each(['approve', 'refuse'])('is not for who asked: %s', async action => {
      const { id: waiver, decide } = await asked();
      const { status, body } = await decide(waiver, action, ADA);
      expect(status).toBe(403);
      expect(body.error).toMatchObject({
        name: 'NotAllowedError',
        message: expect.stringMatching(
          /You asked.*somebody else.*selfApproval/,
        ),
      });
      expect(event.fail).toHaveBeenCalledTimes(1);
      expect(await stored()).toEqual([
        expect.objectContaining({ state: 'requested' }),
      ]);
    });

    it('is not for who asked under the same name in other letters', async () => {
      const { id: waiver, decide } = await asked();
      expect((await decide(waiver, 'approve', 'User:Default/Ada')).status).toBe(
        403,
      );
    });

    it('is for who asked where config says so', async () => {
      const { id: waiver, decide } = await asked({
        config: configOf({ selfApproval: true }),
      });
      const { status, body } = await decide(waiver, 'approve', ADA);
      expect([status, body.state]).toEqual([200, 'approved']);
    });

    it('withdraws one that holds, for who asked', async () => {
      const { id: waiver, decide } = await asked({
        permissions: policy({ [DECIDE]: DENY }),
      });
      const { decide: decideAll } = await start();
      await decideAll(waiver, 'approve');
      const { status, body } = await decide(waiver, 'withdraw', ADA);
      expect([status, body.state]).toEqual([200, 'withdrawn']);
    });

    it.each<[string, string, Record<string, PolicyDecision>]>([
      ['approve', GRACE, { [DECIDE]: DENY }],
      ['refuse', GRACE, { [DECIDE]: DENY }],
      ['withdraw', GRACE, { [DECIDE]: DENY }],
      ['withdraw', ADA, { [DECIDE]: DENY, [REQUEST]: DENY }],
      ['approve', GRACE, { [DECIDE]: ownedBy('group:default/other') }],
    ])(
      'to %s is not for %s without the permission',
      async (action, user, decisions) => {
        const { id: waiver, decide } = await asked({
          permissions: policy(decisions),
        });
        const { status, body } = await decide(waiver, action, user);
        expect(status).toBe(403);
        expect(body.error.message).toContain(DECIDE);
        expect(event.fail).toHaveBeenCalledTimes(1);
        expect(await stored()).toEqual([
          expect.objectContaining({ state: 'requested' }),
        ]);
      },
    );

    it('on what is the account’s is for the owner of the account', async () => {
      const byEntity = await asked(
        { permissions: policy({ [DECIDE]: ownedBy(OWNERS.entity) }) },
        ofAccount(),
      );
      expect((await byEntity.decide(byEntity.id, 'approve')).status).toBe(403);
      const byAccount = await start({
        permissions: policy({ [DECIDE]: ownedBy(OWNERS.account) }),
      });
      expect((await byAccount.decide(byEntity.id, 'approve')).status).toBe(200);
    });

    it.each(['approve', 'refuse', 'withdraw'])(
      'finds none of an entity that the caller may not read: %s',
      async action => {
        const { id: waiver, decide } = await asked({
          catalog: catalogServiceMock(),
        });
        const hidden = await decide(waiver, action);
        const missing = await decide('none', action);
        expect([hidden.status, missing.status]).toEqual([404, 404]);
        expect(hidden.body.error.message.replace(waiver, 'none')).toBe(
          missing.body.error.message,
        );
        expect(event.fail).toHaveBeenCalledTimes(2);
      },
    );

    it('conflicts where it was decided on', async () => {
      const { id: waiver, decide } = await asked();
      await decide(waiver, 'refuse');
      const { status, body } = await decide(waiver, 'approve');
      expect([status, body.error.name]).toEqual([409, 'ConflictError']);
      expect(event.fail).toHaveBeenCalledTimes(1);
    });

    it('conflicts where its end has passed meanwhile', async () => {
      const { id: waiver, decide } = await asked();
      minute = 61;
      const { status, body } = await decide(waiver, 'approve');
      expect(status).toBe(409);
      expect(body.error.message).toContain('which is past');
    });

    it('refuses a note that is too long', async () => {
      const { id: waiver, decide } = await asked();
      const { status, body } = await decide(waiver, 'approve', GRACE, {
        note: 'x'.repeat(2001),
      });
      expect(status).toBe(400);
      expect(body.error.message).toMatch(/^note: /);
    });
  });

  describe('listing', () => {
    it('says what the caller can do with each', async () => {
      const { ask, decide, list } = await start();
      const { body: open } = await ask();
      const { body: held } = await ask({ subject: vpcArn('a') });
      await decide(held.id, 'approve');
      const { body: over } = await ask({ subject: vpcArn('b') });
      await decide(over.id, 'refuse');
      const actions = async (user: string) => {
        const { body } = await list('', user);
        return Object.fromEntries(
          (body.items as Waiver[]).map(item => [item.id, item.actions]),
        );
      };
      expect(await actions(ADA)).toEqual({
        [open.id]: ['withdraw'],
        [held.id]: ['withdraw'],
        [over.id]: [],
      });
      expect(await actions(GRACE)).toEqual({
        [open.id]: ['approve', 'refuse', 'withdraw'],
        [held.id]: ['withdraw'],
        [over.id]: [],
      });
    });

    it('shows none of an entity that the catalog hides', async () => {
      await (await start()).ask();
      const { list } = await start({
        permissions: policy({ 'catalog.entity.read': DENY }),
      });
      const { status, body } = await list();
      expect([status, body.items]).toEqual([200, []]);
    });

    it('shows what the policy lets be seen of the scorecard', async () => {
      await (await start()).ask();
      const shown = async (decision: PolicyDecision) => {
        const { list } = await start({
          permissions: policy({ [READ]: decision }),
        });
        const { status, body } = await list();
        return status === 200 ? body.items.length : status;
      };
      expect(await shown(ownedBy(OWNERS.entity))).toBe(1);
      expect(await shown(ownedBy('group:default/other'))).toBe(0);
      expect(await shown(DENY)).toBe(403);
    });

    it.each(['state=lost', 'entity=x', 'cursor=x', 'limit=0'])(
      'refuses %s, naming it',
      async query => {
        const { list } = await start();
        const { status, body } = await list(query);
        expect([status, body.error.name]).toEqual([400, 'InputError']);
        expect(body.error.message).toContain(query.split('=')[0]);
      },
    );
  });

  describe('what holds', () => {
    const path = '/entities/component/default/payments-api';

    it('is shown as waived, never as a pass, and hides nothing that is unknown', async () => {
      const { ask, decide, get } = await start();
      const { body: waiver } = await ask();
      const before = (await get(`${path}/posture`)).body;
      await decide(waiver.id, 'approve');
      const { body: after } = await get(`${path}/posture`);
      const { body: results } = await get(
        `${path}/results?control=${FLOW_LOGS}`,
      );

      // Of the findings the gap stays; nothing became a pass.
      expect([before.counts.fail, before.counts.waived]).toEqual([2, 0]);
      expect([after.counts.fail, after.counts.waived]).toEqual([1, 1]);
      expect(after.counts.pass).toBe(before.counts.pass);
      expect(after.counts.unknown).toBe(1);
      expect(
        after.controls.find(
          (control: { controlId: string }) => control.controlId === FLOW_LOGS,
        ),
      ).toMatchObject({ status: 'unknown' });
      expect(
        results.items.map((item: { subject: string; waiver?: Waiver }) => [
          item.subject,
          item.waiver?.id,
        ]),
      ).toEqual([
        [vpcArn('b'), undefined],
        [vpcArn('a'), waiver.id],
      ]);
    });

    it('is nothing of what is only asked for, refused, withdrawn or ended', async () => {
      const { ask, decide, get } = await start();
      const waived = async () =>
        (await get(`${path}/posture`)).body.counts.waived;
      const { body: first } = await ask();
      expect(await waived()).toBe(0);
      await decide(first.id, 'refuse');
      expect(await waived()).toBe(0);
      const { body: second } = await ask();
      await decide(second.id, 'approve');
      expect(await waived()).toBe(1);
      await decide(second.id, 'withdraw');
      expect(await waived()).toBe(0);
      const { body: third } = await ask();
      await decide(third.id, 'approve');
      minute = 60;
      expect(await waived()).toBe(0);
    });
  });
});

function ofAccount() {
  return { controlId: DETECTOR, subject: REGION_SUBJECT };
}

function configOf(waivers: object) {
  return {
    staleAfterSeconds: 10_800,
    console: {},
    dueDates: { critical: 7, high: 14, medium: 30, low: 90, soonDays: 3 },
    waivers: {
      maximumDays: 365,
      selfApproval: false,
      remindBeforeDays: [14, 3],
      ...waivers,
    },
  };
}
