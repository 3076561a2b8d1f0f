import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));

backend.add(import('@backstage/plugin-user-settings-backend'));

backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));

backend.add(import('@backstage/plugin-mcp-actions-backend'));

backend.add(import('backstage-plugin-aws-detective-controls-backend'));
// Does nothing until awsDetectiveControls.tickets.github is configured.
backend.add(
  import('backstage-plugin-aws-detective-controls-backend-module-github'),
);
// The demo's AWS; app-config.aws.yaml turns it off.
backend.add(import('./demo/awsSimulatorModule'));
backend.add(import('./demo/demoPastModule'));
backend.add(import('./demo/chalkboardModule'));

backend.start();
