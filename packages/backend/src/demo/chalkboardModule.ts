import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ticketProvidersExtensionPoint } from 'backstage-plugin-aws-detective-controls-node';
import { Chalkboard } from './chalkboard/Chalkboard';

/** Gives the demo a ticket service, for as long as AWS is simulated too. */
export default createBackendModule({
  pluginId: 'aws-detective-controls',
  moduleId: 'demo-chalkboard',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.lifecycle,
        tickets: ticketProvidersExtensionPoint,
      },
      async init({ config, lifecycle, tickets }) {
        if (!config.getOptionalBoolean('awsSimulator.enabled')) {
          return;
        }
        const chalkboard = await Chalkboard.start();
        lifecycle.addShutdownHook(() => chalkboard.close());
        tickets.addTicketProvider(chalkboard);
      },
    });
  },
});
