import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { mockServices } from '@backstage/backend-test-utils';
import request from 'supertest';
import { ENTITY_PATH } from '../__testUtils__/catalogEntity';
import { NOW, TARGET } from '../__testUtils__/rows';
import { startServe } from '../__testUtils__/startServe';

const PATH = `${ENTITY_PATH}/refresh`;
const ENTITY = { targets: [TARGET, { ...TARGET, region: 'us-east-1' }] };

function createAuditor() {
  const event = { success: jest.fn(), fail: jest.fn() };
  const auditor = mockServices.auditor.mock({
    createEvent: jest.fn(async () => event),
  });
  return { auditor, event };
}

describe('POST …/refresh', () => {
  it("makes the entity's targets due, and wakes the sweeper", async () => {
    const { server, store, requestSweep } = await startServe({
      entity: ENTITY,
      auditor: createAuditor().auditor,
    });

    const response = await request(server).post(PATH);

    expect(response.status).toBe(202);
    expect(response.body).toEqual({ targets: 2 });
    expect(store.madeDue).toEqual([
      `111122223333/eu-west-1 ${NOW}`,
      `111122223333/us-east-1 ${NOW}`,
    ]);
    expect(requestSweep).toHaveBeenCalledTimes(1);
  });

  it('is audited with the entity and the number of targets', async () => {
    const { auditor, event } = createAuditor();
    const { server } = await startServe({ entity: ENTITY, auditor });

    await request(server).post(PATH);

    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'entity-refresh',
        severityLevel: 'medium',
        meta: { entityRef: 'component:default/payments-api' },
      }),
    );
    expect(event.success).toHaveBeenCalledWith({ meta: { targets: 2 } });
    expect(event.fail).not.toHaveBeenCalled();
  });

  it('is refused, and audited as refused, without the permission', async () => {
    const { auditor, event } = createAuditor();
    const { server, store, requestSweep } = await startServe({
      entity: ENTITY,
      auditor,
      allowed: false,
    });

    const response = await request(server).post(PATH);

    expect(response.status).toBe(403);
    expect(response.body.error).toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('awsDetectiveControls.refresh'),
    });
    expect(store.madeDue).toEqual([]);
    expect(requestSweep).not.toHaveBeenCalled();
    expect(event.success).not.toHaveBeenCalled();
    expect(event.fail).toHaveBeenCalledWith({
      error: expect.objectContaining({ name: 'NotAllowedError' }),
    });
  });

  it('does not find an entity that the caller may not read', async () => {
    const { auditor, event } = createAuditor();
    const { server, store } = await startServe({
      entity: ENTITY,
      auditor,
      catalog: catalogServiceMock(),
    });

    const response = await request(server).post(PATH);

    expect(response.status).toBe(404);
    expect(store.madeDue).toEqual([]);
    expect(event.fail).toHaveBeenCalledTimes(1);
  });

  it('conflicts where the entity has nothing to sweep', async () => {
    const { auditor, event } = createAuditor();
    const { server, requestSweep } = await startServe({
      entity: { targets: [] },
      auditor,
    });

    const response = await request(server).post(PATH);

    expect(response.status).toBe(409);
    expect(response.body.error).toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('component:default/payments-api'),
    });
    expect(requestSweep).not.toHaveBeenCalled();
    expect(event.fail).toHaveBeenCalledTimes(1);
  });
});
