import {
  createBackendModule,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { TicketProvider } from './TicketProvider';
import { TicketServiceBusyError } from './TicketServiceBusyError';
import { ticketProvidersExtensionPoint } from './ticketProvidersExtensionPoint';

const PROVIDER: TicketProvider = {
  id: 'chalkboard',
  title: 'Chalkboard',
  findTicket: async () => undefined,
  openTicket: async ({ ticketTitle }) => ({
    id: '1',
    url: 'https://chalkboard.example/1',
    title: ticketTitle,
  }),
  closeTicket: async () => {},
  reopenTicket: async () => {},
};

describe('ticketProvidersExtensionPoint', () => {
  it('hands the provider of a module to the plugin before the plugin starts', async () => {
    const providers: TicketProvider[] = [];
    let seenAtStart: string[] = [];
    const plugin = createBackendPlugin({
      pluginId: 'aws-detective-controls',
      register(env) {
        env.registerExtensionPoint(ticketProvidersExtensionPoint, {
          addTicketProvider: provider => providers.push(provider),
        });
        env.registerInit({
          deps: {},
          async init() {
            seenAtStart = providers.map(({ id }) => id);
          },
        });
      },
    });
    const module = createBackendModule({
      pluginId: 'aws-detective-controls',
      moduleId: 'chalkboard',
      register(env) {
        env.registerInit({
          deps: { tickets: ticketProvidersExtensionPoint },
          async init({ tickets }) {
            tickets.addTicketProvider(PROVIDER);
          },
        });
      },
    });

    const backend = await startTestBackend({ features: [plugin, module] });

    expect(seenAtStart).toEqual(['chalkboard']);
    await backend.stop();
  });
});

describe('TicketServiceBusyError', () => {
  it('is told by its name, and says when to ask again', () => {
    const error = new TicketServiceBusyError('slow down', 90);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: 'TicketServiceBusyError',
      message: 'slow down',
      retryAfterSeconds: 90,
    });
  });
});
