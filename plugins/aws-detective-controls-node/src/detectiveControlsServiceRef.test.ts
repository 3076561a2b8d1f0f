import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { DefaultDetectiveControlsService } from './DefaultDetectiveControlsService';
import { DetectiveControlsService } from './DetectiveControlsService';
import { detectiveControlsServiceRef } from './detectiveControlsServiceRef';

interface SeenRequest {
  method: string;
  url: string;
  principal: unknown;
}

/** Starts a backend with a plugin that answers as the real one, and one that asks. */
async function setup() {
  const seen: SeenRequest[] = [];
  let service: DetectiveControlsService | undefined;

  const answering = createBackendPlugin({
    pluginId: 'aws-detective-controls',
    register(env) {
      env.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ httpAuth, httpRouter }) {
          httpRouter.use(async (request, response) => {
            const { principal } = await httpAuth.credentials(request);
            const { method, url } = request;
            seen.push({ method, url, principal });
            if (url.includes('/missing/')) {
              response.status(404).json({
                error: { name: 'NotFoundError', message: 'No such entity' },
                response: { statusCode: 404 },
              });
            } else {
              response.json({ items: [] });
            }
          });
        },
      });
    },
  });
  const asking = createBackendPlugin({
    pluginId: 'asking',
    register(env) {
      env.registerInit({
        deps: { controls: detectiveControlsServiceRef },
        async init({ controls }) {
          service = controls;
        },
      });
    },
  });

  await startTestBackend({ features: [answering, asking] });
  return { service: service!, seen };
}

const options = { credentials: mockCredentials.user('user:default/alex') };

describe('detectiveControlsServiceRef', () => {
  it('asks the backend plugin on behalf of the given user', async () => {
    const { service, seen } = await setup();

    await expect(
      service.getPosture('component:default/pay', options),
    ).resolves.toEqual({ items: [] });
    expect(seen).toEqual([
      {
        method: 'GET',
        url: '/entities/component/default/pay/posture',
        principal: expect.objectContaining({
          type: 'user',
          userEntityRef: 'user:default/alex',
        }),
      },
    ]);
  });

  it('asks with the credentials of a service', async () => {
    const { service, seen } = await setup();

    await service.getControls({
      credentials: mockCredentials.service('plugin:asking'),
    });
    expect(seen).toEqual([
      expect.objectContaining({
        url: '/controls',
        principal: expect.objectContaining({ type: 'service' }),
      }),
    ]);
  });

  it('passes filters and pages on', async () => {
    const { service, seen } = await setup();

    await service.getResults(
      'component:default/pay',
      { status: ['fail', 'unknown'], limit: 10 },
      options,
    );
    await service.getFindings(
      'component:default/pay',
      { severity: ['CRITICAL'], cursor: 'abc' },
      options,
    );
    await service.getFindings('component:default/pay', undefined, options);
    expect(seen.map(({ url }) => url)).toEqual([
      '/entities/component/default/pay/results?status=fail&status=unknown&limit=10',
      '/entities/component/default/pay/findings?severity=CRITICAL&cursor=abc',
      '/entities/component/default/pay/findings',
    ]);
  });

  it('throws what the backend plugin says', async () => {
    const { service } = await setup();

    await expect(
      service.getPosture('component:missing/pay', options),
    ).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 404,
      cause: { name: 'NotFoundError' },
    });
  });

  it('asks for a new token for every request, since tokens expire', async () => {
    const auth = mockServices.auth.mock({
      getPluginRequestToken: jest.fn(async () => ({ token: 'token' })),
    });
    const service = DefaultDetectiveControlsService.create({
      auth,
      discovery: mockServices.discovery.mock({
        getBaseUrl: async () => 'http://127.0.0.1:9',
      }),
    });

    for (let i = 0; i < 2; i++) {
      await expect(service.getControls(options)).rejects.toThrow();
    }
    expect(auth.getPluginRequestToken).toHaveBeenCalledTimes(2);
    expect(auth.getPluginRequestToken).toHaveBeenCalledWith({
      onBehalfOf: options.credentials,
      targetPluginId: 'aws-detective-controls',
    });
  });
});
