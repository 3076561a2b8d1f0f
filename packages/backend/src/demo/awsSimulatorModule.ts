import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { AwsSimulator, loadEstate } from 'aws-simulator';
import { resolve } from 'node:path';

/**
 * Starts the AWS simulator on loopback with the estate of `awsSimulator.estate`,
 * and points the AWS SDK of this process at it. A module, because modules are
 * initialised before the plugin they belong to.
 */
export default createBackendModule({
  pluginId: 'aws-detective-controls',
  moduleId: 'aws-simulator',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        lifecycle: coreServices.lifecycle,
      },
      async init({ config, logger, lifecycle }) {
        const estateFile = config.getOptionalString('awsSimulator.estate');
        if (
          !estateFile ||
          config.getOptionalBoolean('awsSimulator.enabled') === false
        ) {
          return;
        }
        const simulator = await AwsSimulator.start({
          estate: await loadEstate(resolve(estateFile)),
          port: config.getOptionalNumber('awsSimulator.port') ?? 0,
        });
        process.env.AWS_ENDPOINT_URL = simulator.url;
        lifecycle.addShutdownHook(() => simulator.close());
        logger.info(
          `The demo's AWS is simulated at ${simulator.url}, from ${estateFile}`,
        );
      },
    });
  },
});
