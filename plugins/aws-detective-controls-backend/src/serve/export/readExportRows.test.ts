import { TestDatabaseId } from '@backstage/backend-test-utils';
import request from 'supertest';
import { ScoreBoard } from '../../score';
import {
  createTestDatabases,
  createTestStore,
} from '../../store/__testUtils__/databases';
import { at } from '../../store/__testUtils__/fixtures';
import {
  addWork,
  CONTROL_IDS,
  FLOW_LOGS,
  organise,
  SERVICES,
} from '../__testUtils__/organisation';
import { startServe } from '../__testUtils__/startServe';
import { stateOf } from './readExportRows';

const databases = createTestDatabases();
/** In minutes. */
const MONTH = 31 * 24 * 60;

describe('stateOf', () => {
  const waiver = { id: 'w' } as never;
  it.each([
    ['pass', {}, false, 'pass'],
    ['fail', {}, false, 'fail'],
    ['fail', { waiver }, false, 'waived'],
    ['fail', { waiver, stale: true }, false, 'stale'],
    ['unknown', {}, true, 'unknown'],
    ['not-applicable', {}, true, 'not-applicable'],
    ['pass', {}, true, 'stale'],
    ['fail', { waiver }, true, 'stale'],
  ] as const)('of %s %j, late %s, is %s', (status, rest, late, state) => {
    expect(stateOf({ status, stale: false, ...rest }, late)).toBe(state);
  });
});

describe.each(databases.eachSupportedId())('the export on %p', id => {
  async function start(databaseId: TestDatabaseId, minute = 11) {
    const { store, knex } = await createTestStore(databases, databaseId);
    await organise(store, SERVICES, 10);
    await addWork(store, knex, 'a');
    await store.refreshScores({
      now: at(11),
      staleAfterSeconds: 10_800,
      controlIds: CONTROL_IDS,
    });
    const { server } = await startServe({
      store,
      now: () => new Date(at(minute)),
      board: new ScoreBoard({
        store,
        due: {
          dueDays: { critical: 7, high: 14, medium: 30, low: 90 },
          soonDays: 3,
        },
      }),
    });
    const rows = async (query = '') => {
      const { body } = await request(server).get(
        `/scorecard/export?format=json${query}`,
      );
      return (body as Record<string, any>[]).map(row => [
        row.entity ?? row.entityRef,
        row.control?.id ?? row.control ?? row.controlId,
        row.state,
      ]);
    };
    return { knex, rows };
  }

  it('has each result of what the filters leave, the account’s own with its account', async () => {
    const { rows } = await start(id);
    expect((await rows()).map(row => row.join(' ')).sort()).toEqual([
      'account/111122223333 guardduty-detector-enabled fail',
      'component:default/a resource-no-open-critical-findings waived',
      'component:default/a vpc-flow-logs-enabled fail',
      'component:default/b resource-no-open-critical-findings pass',
      'component:default/b vpc-flow-logs-enabled pass',
      'component:default/c resource-no-open-critical-findings fail',
      'component:default/c vpc-flow-logs-enabled fail',
    ]);
    expect((await rows('&status=waived')).length).toBe(1);
    expect((await rows('&owner=group%3Adefault%2Fblue')).length).toBe(2);
    expect((await rows('&kind=account')).length).toBe(1);
    expect((await rows('&region=us-east-1')).length).toBe(0);
  });

  it('has the overdue gaps alone, where these are asked for', async () => {
    const { knex, rows } = await start(id);
    expect(await rows('&overdue=true')).toEqual([]);
    await knex('results')
      .where('control_id', FLOW_LOGS)
      .update({ since: at(-MONTH) });
    const overdue = (await rows('&overdue=true')).map(row => row.join(' '));
    expect(overdue.sort()).toEqual([
      'component:default/a vpc-flow-logs-enabled fail',
      'component:default/c vpc-flow-logs-enabled fail',
    ]);
  });

  it('shows as stale what comes from scores that are late', async () => {
    const { knex, rows } = await start(id, 30);
    await knex('targets')
      .where('account_id', '111122223333')
      .update({ scores_due_at: at(20) });
    expect(new Set((await rows()).map(([, , state]) => state))).toEqual(
      new Set(['stale']),
    );
  });
});
