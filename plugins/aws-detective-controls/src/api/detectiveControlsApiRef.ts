import { createApiRef } from '@backstage/core-plugin-api';
import { DetectiveControlsApi } from 'backstage-plugin-aws-detective-controls-common';

/**
 * Reads what the backend plugin serves.
 *
 * @public
 */
export const detectiveControlsApiRef = createApiRef<DetectiveControlsApi>({
  id: 'plugin.aws-detective-controls',
});
