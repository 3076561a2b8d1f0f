import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ticketProvidersExtensionPoint } from 'backstage-plugin-aws-detective-controls-node';
import { GithubTicketProvider } from './GithubTicketProvider';

/**
 * Tickets on gaps as GitHub issues, where `awsDetectiveControls.tickets.github` is set;
 * else it does nothing.
 *
 * @public
 */
export const awsDetectiveControlsModuleGithub = createBackendModule({
  pluginId: 'aws-detective-controls',
  moduleId: 'github',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        tickets: ticketProvidersExtensionPoint,
      },
      async init({ config, logger, tickets }) {
        const provider = GithubTicketProvider.fromConfig(config, { logger });
        if (!provider) {
          logger.debug(
            'No GitHub issues are opened: awsDetectiveControls.tickets.github is not set',
          );
          return;
        }
        tickets.addTicketProvider(provider);
      },
    });
  },
});
