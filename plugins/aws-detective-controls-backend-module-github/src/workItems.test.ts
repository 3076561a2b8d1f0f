import {
  coreServices,
  createServiceFactory,
  SchedulerServiceTaskInvocationDefinition,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
// What is tested is both together.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import awsDetectiveControlsPlugin from 'backstage-plugin-aws-detective-controls-backend';
import { FakeGitHub } from './__testUtils__/FakeGitHub';
import awsDetectiveControlsModuleGithub from './index';

jest.setTimeout(60_000);

const REPOSITORY = 'acme/security';
const TASK = 'aws-detective-controls-work-items';
const ENTITY = 'component:default/payments-api';
const CONTROL = 'vpc-flow-logs-enabled';

type Knex = Awaited<ReturnType<TestDatabases['init']>>;

/** Two instances of a portal on one database, with GitHub on loopback. */
describe('work items of a backend with this module', () => {
  const databases = TestDatabases.create({
    ids: [
      'SQLITE_3',
      ...(process.env.BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING
        ? (['POSTGRES_15'] as const)
        : []),
    ],
    disableDocker: true,
  });

  describe.each(databases.eachSupportedId())('on %s', id => {
    let github: FakeGitHub;
    let knex: Knex;
    let backends: TestBackend[];
    let tasks: SchedulerServiceTaskInvocationDefinition['fn'][];

    beforeEach(async () => {
      github = await FakeGitHub.start(REPOSITORY);
      knex = await databases.init(id);
      tasks = [];
      backends = [await start(), await start()];
      await setGap('f');
    });

    afterEach(async () => {
      await Promise.all(backends.map(backend => backend.stop()));
      await github.close();
    });

    async function start(): Promise<TestBackend> {
      const scheduler = mockServices.scheduler.mock({
        triggerTask: async () => {},
      });
      scheduler.scheduleTask.mockImplementation(async task => {
        if (task.id === TASK) {
          tasks.push(task.fn);
        }
      });
      return startTestBackend({
        features: [
          awsDetectiveControlsPlugin,
          awsDetectiveControlsModuleGithub,
          catalogServiceMock.factory({
            entities: [
              {
                apiVersion: 'backstage.io/v1alpha1',
                kind: 'Component',
                metadata: { name: 'payments-api', namespace: 'default' },
              },
            ],
          }),
          createServiceFactory({
            service: coreServices.database,
            deps: {},
            factory: () => mockServices.database({ knex }),
          }),
          createServiceFactory({
            service: coreServices.scheduler,
            deps: {},
            factory: () => scheduler,
          }),
          mockServices.rootConfig.factory({
            data: {
              integrations: {
                github: [
                  {
                    host: 'github.test',
                    apiBaseUrl: github.url,
                    token: 'secret-token',
                  },
                ],
              },
              awsDetectiveControls: {
                tickets: {
                  github: { host: 'github.test', repository: REPOSITORY },
                },
              },
            },
          }),
        ],
      });
    }

    /** What the scores say of the gap: a letter. */
    async function setGap(letter: string): Promise<void> {
      const { position } = (await knex('score_controls')
        .where({ control_id: CONTROL })
        .first()) ?? { position: 0 };
      await knex('score_controls')
        .insert({ position, control_id: CONTROL })
        .onConflict('position')
        .ignore();
      await knex('accounts')
        .insert({ account_id: '111122223333', partition: 'aws' })
        .onConflict('account_id')
        .ignore();
      await knex('targets')
        .insert({
          id: '111122223333/eu-west-1',
          account_id: '111122223333',
          region: 'eu-west-1',
          partition: 'aws',
        })
        .onConflict('id')
        .ignore();
      await knex('scores')
        .insert({
          target_id: '111122223333/eu-west-1',
          holder: ENTITY,
          cells: `${'.'.repeat(position)}${letter}`,
          gaps: '[]',
          findings: '{"critical":0,"high":0}',
          version: 1,
        })
        .onConflict(['target_id', 'holder'])
        .merge();
    }

    const url = (backend: TestBackend) =>
      `http://localhost:${backend.server.port()}/api/aws-detective-controls/work-items`;
    const ask = async (backend: TestBackend) => {
      const response = await fetch(url(backend), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          entityRef: ENTITY,
          controlId: CONTROL,
          provider: 'github',
        }),
      });
      return { status: response.status, body: await response.json() };
    };
    const state = async () => {
      const response = await fetch(url(backends[1]));
      const { items } = await response.json();
      return items[0];
    };
    /** A round of both instances at once. */
    const run = () =>
      Promise.all(tasks.map(task => task(new AbortController().signal)));
    /** As if as much time had passed as it waits. */
    const wait = () =>
      knex('work_items')
        .whereNotNull('next_try_at')
        .update({ next_try_at: '2026-01-01T00:00:00.000Z' });

    it('open one issue, close it when the gap passes, and open it again when it is back', async () => {
      const asked = await Promise.all(backends.map(ask));
      expect(asked.map(({ status }) => status)).toEqual([201, 201]);
      expect(asked[0].body.id).toBe(asked[1].body.id);
      await run();
      expect(github.issues(REPOSITORY)).toEqual([
        expect.objectContaining({
          state: 'open',
          title: expect.stringContaining(ENTITY),
        }),
      ]);
      expect(await state()).toMatchObject({
        state: 'open',
        ticket: { id: 'acme/security#1' },
      });

      await setGap('u');
      await run();
      expect(github.issues(REPOSITORY)[0].state).toBe('open');
      await setGap('p');
      await run();
      expect(github.issues(REPOSITORY)[0].state).toBe('closed');
      await setGap('f');
      await run();
      expect(github.issues(REPOSITORY)).toHaveLength(1);
      expect(github.issues(REPOSITORY)[0].state).toBe('open');
      expect(github.comments(REPOSITORY, 1)).toHaveLength(2);
    });

    it('wait while GitHub is down, say so without a secret, and open one issue when it is up', async () => {
      github.fail({ status: 503, message: 'Unicorn!' });
      await ask(backends[0]);
      await run();
      const waiting = await state();
      expect(waiting).toMatchObject({
        state: 'opening',
        problem: {
          message: expect.stringContaining('Unicorn!'),
          attempts: 1,
          nextTryAt: expect.any(String),
        },
      });
      expect(JSON.stringify(waiting)).not.toContain('secret-token');

      // It is up, but its first answer is lost.
      github.recover();
      github.fail({
        of: `POST /repos/${REPOSITORY}/issues`,
        answerLost: true,
        times: 1,
      });
      await wait();
      await run();
      expect(await state()).toMatchObject({ state: 'opening' });
      await wait();
      await run();
      expect(await state()).toMatchObject({ state: 'open' });
      expect(github.issues(REPOSITORY)).toHaveLength(1);
    });
  });
});
