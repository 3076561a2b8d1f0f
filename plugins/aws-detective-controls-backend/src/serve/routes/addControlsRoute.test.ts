import { AuthenticationError } from '@backstage/errors';
import { mockServices } from '@backstage/backend-test-utils';
import request from 'supertest';
import { CONTROLS } from '../__testUtils__/controls';
import { startServe } from '../__testUtils__/startServe';

describe('GET /controls', () => {
  it('gives the metadata of every control, in the order of the plan', async () => {
    const { server } = await startServe();

    const response = await request(server).get('/controls');

    expect(response.status).toBe(200);
    expect(response.body.items.map(({ id }: { id: string }) => id)).toEqual([
      'vpc-flow-logs-enabled',
      'rds-instance-log-exports',
      'guardduty-detector-enabled',
      'resource-no-open-critical-findings',
      'guardduty-eventbridge-rule',
    ]);
    expect(response.body.items[4]).toEqual(CONTROLS[0].metadata);
  });

  it('gives the benchmarks, with the enabled controls of each step', async () => {
    const { server } = await startServe();

    const { benchmarks } = (await request(server).get('/controls')).body;

    expect(benchmarks.map(({ id }: { id: string }) => id)).toEqual([
      'sec4-2022',
      'sec4-current',
    ]);
    expect(benchmarks[0].bestPractices[0].steps[0]).toMatchObject({
      id: 'BP01-S1',
      controls: ['vpc-flow-logs-enabled', 'rds-instance-log-exports'],
    });
    expect(benchmarks[1].bestPractices[3].steps[1]).toMatchObject({
      id: 'BP04-S2',
      controls: ['guardduty-eventbridge-rule'],
    });
  });

  it('needs no permission', async () => {
    const { server } = await startServe({ allowed: false });
    expect((await request(server).get('/controls')).status).toBe(200);
  });

  it('needs credentials', async () => {
    const { server } = await startServe({
      httpAuth: mockServices.httpAuth.mock({
        credentials: async () => {
          throw new AuthenticationError('Missing credentials');
        },
      }),
    });
    expect((await request(server).get('/controls')).status).toBe(401);
  });
});
