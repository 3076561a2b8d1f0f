import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { ControlResult } from 'backstage-plugin-aws-detective-controls-common';
import request from 'supertest';
import { ScoreBoard } from '../score';
import { DatabaseStore } from '../store';
import {
  createTestDatabases,
  createTestStore,
} from '../store/__testUtils__/databases';
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
} from '../store/__testUtils__/fixtures';
import { CONTROL_IDS, DETECTOR, refOf } from './__testUtils__/organisation';
import { startServe } from './__testUtils__/startServe';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const SUBJECT = `account/${ACCOUNT}/eu-west-1`;
const SCORECARD = 'awsDetectiveControls.scorecard.read';
const CATALOG = 'catalog.entity.read';
const REASON = 'The detector of this region is bought elsewhere';
/** What everybody is told over whose gap a waiver holds. */
const TOLD = {
  id: 'waiver-1',
  controlId: DETECTOR,
  subject: SUBJECT,
  state: 'approved',
  startsAt: at(0),
  endsAt: at(6000),
};
const WHOLE = {
  ...TOLD,
  reason: REASON,
  requestedBy: 'user:default/ada',
  requestedAt: at(-1),
  decidedBy: 'user:default/grace',
  decidedAt: at(0),
  decisionNote: 'Agreed with audit',
};

function when(
  resourceType: string,
  pluginId: string,
  claims: string[],
): PolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId,
    resourceType,
    conditions: {
      rule: 'IS_ENTITY_OWNER',
      resourceType,
      params: { claims },
    } as never,
  };
}
const byOwner = (owner: string) =>
  when('aws-detective-controls-score', 'aws-detective-controls', [
    `group:default/${owner}`,
  ]);

type Decisions = Record<string, PolicyDecision>;

describe.each(databases.eachSupportedId())(
  'a waiver on what is the account’s on %p',
  id => {
    let store: DatabaseStore;

    /** Two services inherit a gap of their account; the second one's waiver is over it. */
    beforeAll(async () => {
      const { store: made, knex } = await createTestStore(databases, id);
      store = made;
      await store.syncAccounts({
        accounts: [account()],
        complete: true,
        now: at(0),
      });
      await store.saveEntities({
        entities: ['a', 'b'].map(name =>
          entity({
            entityRef: refOf(name),
            name,
            ownerRef: `group:default/owner-of-${name}`,
          }),
        ),
        complete: true,
      });
      await sweep(store, {
        startedAt: at(0),
        finishedAt: at(0),
        evaluations: [evaluation(DETECTOR, [verdict(SUBJECT, 'fail')])],
        mappings: ['a', 'b'].flatMap(name => [
          mapping(vpcArn(name), { entityRef: refOf(name) }),
          mapping(SUBJECT, { entityRef: refOf(name), inherited: true }),
        ]),
      });
      await knex('waivers').insert({
        id: 'waiver-1',
        entity_ref: refOf('b'),
        control_id: DETECTOR,
        subject: SUBJECT,
        reason: REASON,
        state: 'approved',
        requested_by: 'user:default/ada',
        requested_at: at(-1),
        decided_by: 'user:default/grace',
        decided_at: at(0),
        decision_note: 'Agreed with audit',
        starts_at: at(0),
        ends_at: at(6000),
      });
      await store.refreshScores({
        now: at(10),
        staleAfterSeconds: 10_800,
        controlIds: CONTROL_IDS,
      });
    });

    async function start(decisions: Decisions, shown = ['a', 'b']) {
      const decide = (asked: { permission: { name: string } }[]) =>
        asked.map(
          ({ permission }) =>
            decisions[permission.name] ?? { result: AuthorizeResult.ALLOW },
        );
      const { server } = await startServe({
        store,
        now: () => new Date(at(11)),
        catalog: catalogServiceMock({
          entities: shown.map(name => ({
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: { name, namespace: 'default' },
          })),
        }),
        // Whose the account is, so that its gaps are shown where the catalog hides some.
        userInfo: mockServices.userInfo({
          ownershipEntityRefs: ['group:default/platform'],
        }),
        permissions: mockServices.permissions.mock({
          authorizeConditional: async asked => decide(asked) as never,
        }),
        board: new ScoreBoard({
          store,
          due: {
            dueDays: { critical: 7, high: 14, medium: 30, low: 90 },
            soonDays: 3,
          },
        }),
      });
      return async (path: string) => {
        const { status, body } = await request(server).get(path);
        return { status, body };
      };
    }

    /** What the results of a service say of it. */
    async function ofResults(
      name: string,
      ...parts: Parameters<typeof start>
    ): Promise<ControlResult['waiver']> {
      const get = await start(...parts);
      const { status, body } = await get(
        `/entities/component/default/${name}/results`,
      );
      expect(status).toBe(200);
      expect(body.items).toHaveLength(1);
      return body.items[0].waiver;
    }

    /** What the list of gaps says of it, where the account itself has the gap. */
    async function ofGaps(...parts: Parameters<typeof start>) {
      const get = await start(...parts);
      const { status, body } = await get('/scorecard/gaps?status=waived');
      expect([status, body.items.length]).toEqual([200, 1]);
      expect(body.items[0].entityRef).toBe(`account/${ACCOUNT}`);
      return body.items[0].waiver;
    }

    const HIDES = {
      [CATALOG]: when('catalog-entity', 'catalog', ['group:default/platform']),
    };

    it('is told whole to whoever is given it among the waivers, but for whose it is', async () => {
      expect(await ofResults('a', {})).toEqual(WHOLE);
      expect(await ofGaps({})).toEqual(WHOLE);
      const seesB = { [SCORECARD]: byOwner('owner-of-b') };
      expect(await ofResults('a', seesB)).toEqual(WHOLE);
    });

    it('is told to who sees its own entity with the ref of that', async () => {
      expect(await ofResults('b', {})).toEqual({
        ...WHOLE,
        entityRef: refOf('b'),
      });
      expect(
        await ofResults('b', { [SCORECARD]: { result: AuthorizeResult.DENY } }),
      ).toEqual({ ...WHOLE, entityRef: refOf('b') });
    });

    it.each<[string, Decisions, string[]]>([
      [
        'the scorecard is closed',
        { [SCORECARD]: { result: AuthorizeResult.DENY } },
        ['a', 'b'],
      ],
      [
        'a condition leaves its entity out',
        { [SCORECARD]: byOwner('owner-of-a') },
        ['a', 'b'],
      ],
      ['the catalog hides its entity', HIDES, ['a']],
    ])(
      'is told without reason and names to those who inherit the gap where %s',
      async (_name, decisions, shown) => {
        const get = await start(decisions, shown);
        const { body } = await get('/waivers');
        expect(body.items ?? []).toEqual([]);
        expect(await ofResults('a', decisions, shown)).toEqual(TOLD);
      },
    );

    it('is told without reason and names on the scorecard and in exports where the catalog hides its entity', async () => {
      expect(await ofGaps(HIDES, ['a'])).toEqual(TOLD);
      const get = await start(HIDES, ['a']);
      const { body } = await get('/scorecard/export?format=json');
      expect(body).toEqual([
        expect.objectContaining({
          entityRef: `account/${ACCOUNT}`,
          state: 'waived',
        }),
      ]);
      expect(JSON.stringify(body)).not.toMatch(/bought elsewhere|ada|grace/);
    });
  },
);
