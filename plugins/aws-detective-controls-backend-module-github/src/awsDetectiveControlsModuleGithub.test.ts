import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  TicketProvider,
  ticketProvidersExtensionPoint,
} from 'backstage-plugin-aws-detective-controls-node';
import awsDetectiveControlsModuleGithub from './index';

async function providersWith(tickets: object): Promise<TicketProvider[]> {
  const providers: TicketProvider[] = [];
  const plugin = createBackendPlugin({
    pluginId: 'aws-detective-controls',
    register(env) {
      env.registerExtensionPoint(ticketProvidersExtensionPoint, {
        addTicketProvider: provider => providers.push(provider),
      });
      env.registerInit({ deps: {}, async init() {} });
    },
  });
  const backend = await startTestBackend({
    features: [
      plugin,
      awsDetectiveControlsModuleGithub,
      mockServices.rootConfig.factory({
        data: { awsDetectiveControls: { tickets } },
      }),
    ],
  });
  await backend.stop();
  return providers;
}

describe('awsDetectiveControlsModuleGithub', () => {
  it('adds nothing where it is not configured', async () => {
    expect(await providersWith({})).toEqual([]);
  });

  it('adds GitHub where it is configured', async () => {
    const providers = await providersWith({
      github: { repository: 'acme/security' },
    });
    expect(providers).toEqual([
      expect.objectContaining({ id: 'github', title: 'GitHub' }),
    ]);
  });

  it('does not start with a config that is wrong, and names its key', async () => {
    await expect(
      providersWith({ github: { repository: 'security' } }),
    ).rejects.toThrow(/awsDetectiveControls\.tickets\.github\.repository/);
  });
});
