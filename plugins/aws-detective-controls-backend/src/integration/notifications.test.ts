import {
  BackendFeature,
  coreServices,
  createServiceFactory,
  SchedulerServiceTaskInvocationDefinition,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import { JsonObject } from '@backstage/types';
import notificationsBackend from '@backstage/plugin-notifications-backend';
import { Knex } from 'knex';
import { awsDetectiveControlsPlugin } from '../plugin';
import { createTestDatabases } from '../store/__testUtils__/databases';
import { at } from '../store/__testUtils__/fixtures';
import { FakeNotifications } from '../act/notifications/__testUtils__/NotificationBench';

jest.setTimeout(60_000);

const TASK = 'aws-detective-controls-notifications';
const OWNER = 'group:default/payments';
const GROUP: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'payments', namespace: 'default' },
  relations: [{ type: 'hasMember', targetRef: 'user:default/ana' }],
};
const USER: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'ana', namespace: 'default' },
  relations: [{ type: 'memberOf', targetRef: OWNER }],
};

describe('notifications of the plugin', () => {
  const databases = createTestDatabases();
  const logger = mockServices.logger.mock();
  let knex: Knex;
  let backend: TestBackend | undefined;
  let tasks: Map<string, SchedulerServiceTaskInvocationDefinition['fn']>;

  beforeEach(async () => {
    jest.clearAllMocks();
    logger.child.mockReturnValue(logger);
    tasks = new Map();
    knex = await databases.init('SQLITE_3');
  });

  afterEach(async () => {
    await backend?.stop();
    backend = undefined;
  });

  async function start(
    options: {
      fake?: FakeNotifications;
      config?: JsonObject;
      features?: BackendFeature[];
    } = {},
  ): Promise<void> {
    const others = await databases.init('SQLITE_3');
    const scheduler = mockServices.scheduler.mock({
      createScheduledTaskRunner: () => ({ run: async () => {} }),
    });
    scheduler.scheduleTask.mockImplementation(async task => {
      tasks.set(task.id, task.fn);
    });
    backend = await startTestBackend({
      features: [
        awsDetectiveControlsPlugin,
        catalogServiceMock.factory({ entities: [GROUP, USER] }),
        createServiceFactory({
          service: coreServices.database,
          deps: { plugin: coreServices.pluginMetadata },
          factory: ({ plugin }) =>
            mockServices.database({
              knex: plugin.getId() === 'aws-detective-controls' ? knex : others,
            }),
        }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        createServiceFactory({
          service: coreServices.logger,
          deps: {},
          factory: () => logger,
        }),
        ...(options.fake
          ? [
              createServiceFactory({
                service: notificationService,
                deps: {},
                factory: () => options.fake!,
              }),
            ]
          : []),
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'https://backstage.test' },
            awsDetectiveControls: options.config ?? {},
          },
        }),
        ...(options.features ?? []),
      ],
    });
  }

  /** A waiver that is to end in two days and a half, and was not looked at yesterday. */
  async function endingWaiver(): Promise<void> {
    const inDays = (days: number) =>
      new Date(Date.now() + days * 86_400_000).toISOString();
    await knex('entities').insert({
      entity_ref: 'component:default/payments-api',
      owner_ref: OWNER,
      document: '{}',
      hash: 'h',
    });
    await knex('waivers').insert({
      id: 'w',
      entity_ref: 'component:default/payments-api',
      control_id: 'guardduty-detector-enabled',
      reason: 'It is being moved away',
      state: 'approved',
      requested_by: OWNER,
      requested_at: at(0),
      starts_at: at(0),
      ends_at: inDays(2.5),
    });
    await knex('notification_state').update({ looked_at: inDays(-1) });
  }

  const run = () => tasks.get(TASK)!(new AbortController().signal);
  const health = async () =>
    (
      await fetch(
        `http://localhost:${backend!.server.port()}/api/aws-detective-controls/controls`,
      )
    ).status;

  it('go to the notification service of the backend', async () => {
    const fake = new FakeNotifications();
    await start({ fake });
    await endingWaiver();
    await run();
    expect(fake.taken.map(({ recipients }) => recipients)).toEqual([
      { type: 'entity', entityRef: OWNER },
    ]);
    await run();
    expect(fake.calls).toBe(1);
  });

  it('reach the members of the group that owns it, through the notifications plugin', async () => {
    await start({ features: [notificationsBackend] });
    await endingWaiver();
    await run();
    await run();
    const inbox = async (user: string) => {
      const response = await fetch(
        `http://localhost:${backend!.server.port()}/api/notifications/notifications`,
        { headers: { authorization: mockCredentials.user.header(user) } },
      );
      expect(response.status).toBe(200);
      const { notifications } = await response.json();
      return notifications;
    };
    expect(await inbox('user:default/ana')).toEqual([
      expect.objectContaining({
        origin: expect.stringContaining('aws-detective-controls'),
        payload: expect.objectContaining({
          title: '1 waiver ends soon on payments-api',
          link: '/aws-detective-controls?view=waivers&state=approved',
          topic: 'waiver-ending',
          scope: `waiver-ending:${OWNER}`,
        }),
      }),
    ]);
    expect(await inbox('user:default/ben')).toEqual([]);
    expect(await knex('notices').whereNull('told_at')).toEqual([]);
    expect(logger.warn).not.toHaveBeenCalledWith(
      expect.stringContaining('was not taken'),
    );
  });

  it('break nothing where there is no notifications backend', async () => {
    await start();
    expect(await health()).toBe(200);
    await endingWaiver();
    await run();
    await run();
    const warnings = logger.warn.mock.calls
      .map(([message]) => String(message))
      .filter(message => message.startsWith('A notification was not taken'));
    expect(warnings).toEqual([
      expect.stringMatching(
        /Failed to send notifications.*awsDetectiveControls\.notifications\.enabled/,
      ),
    ]);
    expect(await health()).toBe(200);
    expect(await knex('notices').whereNull('told_at')).toHaveLength(2);
  });

  it('are not even looked for where config says so', async () => {
    await start({ config: { notifications: { enabled: false } } });
    expect(tasks.size).toBeGreaterThan(0);
    expect([...tasks.keys()]).not.toContain(TASK);
  });
});
