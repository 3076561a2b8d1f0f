import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import { AwsSimulator } from 'aws-simulator';
import {
  EntityPosture,
  TargetList,
} from 'backstage-plugin-aws-detective-controls-common';
import {
  DEMO_CONFIG,
  demoEntities,
  demoEstate,
} from './integration/__testUtils__/demo';
import { DEMO_AWS } from './integration/__testUtils__/Harness';
import { awsDetectiveControlsPlugin } from './plugin';

jest.setTimeout(60_000);

/** Four accounts: three regions, and the global one, of each. */
const TARGETS = 16;
const POSTURE = '/entities/component/default/checkout-web/posture';

function start(
  options: { config?: JsonObject; permission?: AuthorizeResult } = {},
): Promise<TestBackend> {
  return startTestBackend({
    features: [
      awsDetectiveControlsPlugin,
      // The real one, so that it is seen to sweep by schedule.
      schedulerServiceFactory,
      catalogServiceMock.factory({ entities: demoEntities() }),
      mockServices.permissions.factory({
        result: (options.permission ?? AuthorizeResult.ALLOW) as
          | AuthorizeResult.ALLOW
          | AuthorizeResult.DENY,
      }),
      mockServices.rootConfig.factory({
        data: {
          aws: DEMO_AWS,
          awsDetectiveControls: options.config ?? DEMO_CONFIG,
        },
      }),
    ],
  });
}

/** Three accounts in three regions, and each account's global one. */
const isDone = ({ progress }: TargetList) =>
  progress.targets === TARGETS && progress.done === TARGETS;

describe('awsDetectiveControlsPlugin', () => {
  let simulator: AwsSimulator;
  let backend: TestBackend | undefined;

  beforeAll(async () => {
    simulator = await AwsSimulator.start({
      estate: await demoEstate(),
      quotas: 'off',
    });
    process.env.AWS_ENDPOINT_URL = simulator.url;
  });

  afterAll(async () => {
    await simulator.close();
    delete process.env.AWS_ENDPOINT_URL;
  });

  afterEach(async () => {
    simulator.faults.clear();
    simulator.journal.clear();
    await backend?.stop();
    backend = undefined;
  });

  function call(path: string, init?: RequestInit): Promise<Response> {
    const port = backend!.server.port();
    return fetch(
      `http://localhost:${port}/api/aws-detective-controls${path}`,
      init,
    );
  }

  async function get<T>(path: string): Promise<T> {
    const response = await call(path);
    expect(response.status).toBe(200);
    return response.json();
  }

  /** Every state of the targets page that is seen until a condition holds. */
  async function watch(
    until: (targets: TargetList) => boolean,
  ): Promise<TargetList[]> {
    const seen: TargetList[] = [];
    do {
      seen.push(await get<TargetList>('/targets'));
      await new Promise(resolve => setTimeout(resolve, 10));
    } while (!until(seen[seen.length - 1]));
    return seen;
  }

  /** Waits for the first sweeps, and for what they found to be claimed. */
  async function ready(): Promise<EntityPosture> {
    await watch(isDone);
    let posture: EntityPosture;
    do {
      posture = await get<EntityPosture>(POSTURE);
    } while (posture.state !== 'assessed');
    return posture;
  }

  it('sweeps at start-up, and shows how far it is', async () => {
    // So that there is a first sweep to be seen.
    simulator.faults.add({ kind: 'latency', milliseconds: 30 });
    // It waits for no second turn of the schedule, which would come too late here.
    const schedule = { frequency: { hours: 1 } };
    const { sweep } = DEMO_CONFIG as { sweep?: JsonObject };
    backend = await start({
      config: { ...DEMO_CONFIG, sweep: { ...sweep, schedule } },
    });
    const seen = await watch(isDone);

    const running = seen.filter(({ progress }) => progress.running.length > 0);
    expect(running.length).toBeGreaterThan(0);
    expect(running[0].progress.done).toBeLessThan(TARGETS);
    const { items, discoveryFailures } = seen[seen.length - 1];
    expect(discoveryFailures).toEqual([]);
    expect(new Set(items.map(({ state }) => state))).toEqual(
      new Set(['done', 'region-disabled']),
    );
  });

  it('reads stored results only: 1,000 postures make no call to AWS', async () => {
    backend = await start();
    await ready();
    const entities = demoEntities()
      .filter(({ kind }) => kind === 'Component')
      .map(({ metadata }) => metadata.name);
    simulator.journal.clear();

    const statuses = new Map<number, number>();
    let next = 0;
    const reader = async () => {
      while (next < 1000) {
        const name = entities[next % entities.length];
        next += 1;
        const response = await call(
          `/entities/component/default/${name}/posture`,
        );
        await response.arrayBuffer();
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: 8 }, reader));

    expect([...statuses]).toEqual([[200, 1000]]);
    expect(simulator.journal.entries()).toEqual([]);
  });

  it('sweeps the targets of an entity and its account as a whole on request', async () => {
    backend = await start();
    const before = await ready();
    simulator.journal.clear();

    const refreshed = await call(POSTURE.replace('posture', 'refresh'), {
      method: 'POST',
    });
    expect(refreshed.status).toBe(202);
    expect(await refreshed.json()).toEqual({ targets: 3 });
    await watch(isDone);

    // The account's own sweep asks in every region.
    expect(simulator.journal.counts({ by: ['accountId'] })).toEqual({
      '111122223333': expect.any(Number),
    });
    expect(simulator.journal.counts({ by: ['region'] })).toMatchObject({
      'ap-northeast-1': expect.any(Number),
      'eu-west-1': expect.any(Number),
      'us-east-1': expect.any(Number),
    });
    const after = await get<EntityPosture>(POSTURE);
    expect(after.accounts).toEqual(before.accounts);
    // Results are of a later reading.
    expect(after.doFirst[0].evaluatedAt > before.doFirst[0].evaluatedAt).toBe(
      true,
    );
  });

  it('lets nobody see the targets, or ask for a sweep, without the permission', async () => {
    backend = await start({ permission: AuthorizeResult.DENY });
    const targets = await call('/targets');
    expect(targets.status).toBe(403);
    expect(await targets.json()).toMatchObject({
      error: { name: 'NotAllowedError' },
    });
    const refresh = await call(POSTURE.replace('posture', 'refresh'), {
      method: 'POST',
    });
    expect(refresh.status).toBe(403);
    // What an entity page shows is decided by the catalog.
    expect((await call(POSTURE)).status).toBe(200);
  });

  it('does not start with a config that is wrong, and names its key', async () => {
    await expect(
      start({ config: { accounts: [{ accountId: '1234' }] } }),
    ).rejects.toThrow(/awsDetectiveControls\.accounts\[0\]\.accountId/);
    expect(simulator.journal.entries()).toEqual([]);
  });
});
