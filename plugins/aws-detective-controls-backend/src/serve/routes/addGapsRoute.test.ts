import { PermissionsService } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabaseId } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { awsDetectiveControlsScorecardReadPermission } from 'backstage-plugin-aws-detective-controls-common';
import request from 'supertest';
import { ScoreBoard } from '../../score';
import { DatabaseStore } from '../../store';
import {
  createTestDatabases,
  createTestStore,
} from '../../store/__testUtils__/databases';
import {
  ACCOUNT,
  at,
  OTHER_ACCOUNT,
  target,
  vpcArn,
} from '../../store/__testUtils__/fixtures';
import {
  CONTROL_IDS,
  FINDINGS,
  HIDDEN,
  organise,
  refOf,
  SERVICES,
} from '../__testUtils__/organisation';
import { startServe } from '../__testUtils__/startServe';

jest.setTimeout(60_000);

const databases = createTestDatabases();
/** More than a page of waivers has. */
const MANY = 501;

const WAIVER = {
  entity_ref: refOf('a'),
  control_id: FINDINGS,
  subject: null as string | null,
  finding: null as string | null,
  reason: 'accepted by the board',
  state: 'approved',
  requested_by: 'user:default/a',
  requested_at: at(0),
  starts_at: at(0),
  ends_at: at(6000),
};

describe.each(databases.eachSupportedId())('gaps on %p', id => {
  async function start(
    databaseId: TestDatabaseId,
    prepare: (
      store: DatabaseStore,
      insert: (waivers: object[]) => Promise<unknown>,
    ) => Promise<void>,
    permissions?: PermissionsService,
  ) {
    const { store, knex } = await createTestStore(databases, databaseId);
    await prepare(store, waivers => knex.batchInsert('waivers', waivers, 50));
    await knex('targets').update({ scores_due_at: at(10) });
    await store.refreshScores({
      now: at(11),
      staleAfterSeconds: 10_800,
      controlIds: CONTROL_IDS,
    });
    const { server } = await startServe({
      store,
      now: () => new Date(at(11)),
      ...(permissions && { permissions }),
      board: new ScoreBoard({
        store,
        due: {
          dueDays: { critical: 7, high: 14, medium: 30, low: 90 },
          soonDays: 3,
        },
      }),
    });
    const { body } = await request(server).get('/scorecard/gaps?status=waived');
    return body.items;
  }

  it('have the waiver that ends first, of however many there are', async () => {
    const items = await start(id, async (store, insert) => {
      await organise(store, SERVICES, 10);
      // The oldest, which the store gives last, ends first.
      await insert(
        Array.from({ length: MANY }, (_unused, n) => ({
          ...WAIVER,
          id: `waiver-${n}`,
          finding: n === 0 ? null : `securityhub:${n}`,
          requested_at: at(-MANY + n),
          ends_at: at(6000 + n),
        })),
      );
    });
    expect(items).toEqual([
      expect.objectContaining({
        entityRef: refOf('a'),
        controlId: FINDINGS,
        waiver: expect.objectContaining({ id: 'waiver-0' }),
      }),
    ]);
  });

  it('have no waiver on what is in an account that the policy hides', async () => {
    const elsewhere = { ...HIDDEN[0], name: 'elsewhere' };
    const items = await start(
      id,
      async (store, insert) => {
        const services = [...SERVICES, elsewhere];
        await organise(store, services, 10, [[SERVICES[0], elsewhere]]);
        await insert([
          { ...WAIVER, id: 'whole', ends_at: at(7000) },
          {
            ...WAIVER,
            id: 'elsewhere',
            subject: vpcArn('elsewhere', target({ accountId: OTHER_ACCOUNT })),
          },
        ]);
      },
      mockServices.permissions.mock({
        authorizeConditional: async asked =>
          asked.map(({ permission }) =>
            permission.name === awsDetectiveControlsScorecardReadPermission.name
              ? {
                  result: AuthorizeResult.CONDITIONAL,
                  pluginId: 'aws-detective-controls',
                  resourceType: 'aws-detective-controls-score',
                  conditions: {
                    rule: 'IN_ACCOUNT',
                    resourceType: 'aws-detective-controls-score',
                    params: { accounts: [ACCOUNT] },
                  },
                }
              : { result: AuthorizeResult.ALLOW },
          ),
      }),
    );
    expect(items).toEqual([
      expect.objectContaining({
        waiver: expect.objectContaining({ id: 'whole' }),
      }),
    ]);
  });
});
