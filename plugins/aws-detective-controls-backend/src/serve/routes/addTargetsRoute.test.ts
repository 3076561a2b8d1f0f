import request from 'supertest';
import { FakeStore } from '../__testUtils__/FakeStore';
import { storedTarget } from '../__testUtils__/rows';
import { startServe } from '../__testUtils__/startServe';

const DENIED = {
  kind: 'denied' as const,
  message: 'not authorised',
  action: 'organizations:ListAccounts',
};

function createStore() {
  const [run] = storedTarget().runs;
  return new FakeStore(
    {},
    [
      storedTarget({
        runs: [
          run,
          {
            collector: 'ec2:flow-logs',
            calls: { 'ec2:DescribeFlowLogs': 1 },
            durationMs: 12.5,
            status: 'denied',
            cause: { ...DENIED, action: 'ec2:DescribeFlowLogs' },
            takenAt: '2026-03-01T11:29:30.000Z',
          },
        ],
      }),
      storedTarget({
        state: 'running',
        progress: { done: 3, of: 17, current: 's3:buckets' },
      }),
    ],
    [DENIED],
  );
}

describe('GET /targets', () => {
  it('gives each target with its collectors, and what failed there', async () => {
    const { server } = await startServe({ store: createStore() });

    const response = await request(server).get('/targets');

    expect(response.status).toBe(200);
    expect(response.body.progress).toEqual({
      targets: 2,
      done: 1,
      running: [{ accountId: '111122223333', region: 'eu-west-1' }],
    });
    expect(response.body.discoveryFailures).toEqual([DENIED]);
    expect(response.body.items[0]).toEqual({
      accountId: '111122223333',
      accountName: 'payments-prod',
      region: 'eu-west-1',
      ownerRef: 'group:default/platform',
      state: 'done',
      lastStartedAt: '2026-03-01T11:29:00.000Z',
      lastFinishedAt: '2026-03-01T11:30:00.000Z',
      lastSuccessAt: '2026-03-01T11:30:00.000Z',
      nextSweepAt: '2026-03-01T12:30:00.000Z',
      stale: false,
      calls: 3,
      collectors: [
        {
          collector: 'ec2:vpcs',
          status: 'ok',
          takenAt: '2026-03-01T11:29:30.000Z',
          lastSuccessAt: '2026-03-01T11:29:30.000Z',
          calls: { 'ec2:DescribeVpcs': 2 },
          durationMs: 120,
        },
        {
          collector: 'ec2:flow-logs',
          status: 'denied',
          cause: { ...DENIED, action: 'ec2:DescribeFlowLogs' },
          takenAt: '2026-03-01T11:29:30.000Z',
          calls: { 'ec2:DescribeFlowLogs': 1 },
          durationMs: 12.5,
        },
      ],
    });
    expect(response.body.items[1].progress).toEqual({
      done: 3,
      of: 17,
      current: 's3:buckets',
    });
  });

  it('is refused without the permission', async () => {
    const { server, store } = await startServe({
      store: createStore(),
      allowed: false,
    });
    const listTargets = jest.spyOn(store, 'listTargets');

    const response = await request(server).get('/targets');

    expect(response.status).toBe(403);
    expect(response.body.error).toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('awsDetectiveControls.targets.read'),
    });
    expect(listTargets).not.toHaveBeenCalled();
  });
});
