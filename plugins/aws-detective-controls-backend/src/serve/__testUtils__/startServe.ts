import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import { wrapServer } from '@backstage/backend-openapi-utils/testUtils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express from 'express';
import { createServer } from 'node:http';
import { createBenchmarks } from '../../evaluate';
import { ScoreBoard } from '../../score';
import { createRouter } from '../router';
import { RouterOptions, ServeStore } from '../RouterOptions';
import { catalogEntity } from './catalogEntity';
import { CONTROLS } from './controls';
import { FakeEntity, FakeStore } from './FakeStore';
import { ENTITY_REF, NOW } from './rows';

/**
 * Starts the API over a store, in memory unless told, and a catalog that holds
 * {@link catalogEntity}. Every answer is checked against `openapi.yaml`.
 */
export async function startServe<S extends ServeStore = FakeStore>(
  options: {
    entity?: FakeEntity;
    store?: S;
    allowed?: boolean;
  } & Partial<Omit<RouterOptions, 'store'>> = {},
) {
  const { entity, store, allowed = true, ...overrides } = options;
  const parts = {
    store: (store ?? new FakeStore(entity && { [ENTITY_REF]: entity })) as S,
    catalog: catalogServiceMock({ entities: [catalogEntity()] }),
    httpAuth: mockServices.httpAuth(),
    userInfo: mockServices.userInfo(),
    permissions: mockServices.permissions({
      result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
    }),
    auditor: mockServices.auditor.mock(),
    controls: CONTROLS,
    benchmarks: createBenchmarks(['sec4-2022', 'sec4-current'], CONTROLS),
    config: {
      staleAfterSeconds: 10_800,
      console: {},
      dueDates: { critical: 7, high: 14, medium: 30, low: 90, soonDays: 3 },
      waivers: {
        maximumDays: 365,
        selfApproval: false,
        remindBeforeDays: [14, 3],
      },
    },
    now: () => new Date(NOW),
    board: new ScoreBoard({
      store: {
        readScoreChanges: async () => ({ lateTargets: [] }),
      },
      due: {
        dueDays: { critical: 7, high: 14, medium: 30, low: 90 },
        soonDays: 3,
      },
    }),
    work: {
      items: { create: jest.fn(), close: jest.fn() },
      providers: { list: () => [] },
      request: jest.fn(),
    },
    requestSweep: jest.fn(),
    ...overrides,
  };
  const app = express();
  app.use(createRouter(parts));
  app.use(mockErrorHandler());
  // Not every machine knows the name localhost in IPv6, where Express listens too.
  Object.assign(app, {
    listen: (port: number) => createServer(app).listen(port, '127.0.0.1'),
  });
  // The address that it gives is a URL, of which supertest takes the text.
  const wrapped = await wrapServer(app);
  const server = String(wrapped.address()).replace(/\/$/, '');
  return { server, app, ...parts };
}
