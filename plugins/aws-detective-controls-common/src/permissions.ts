import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Read which accounts and regions are swept, and what failed there.
 *
 * @public
 */
export const awsDetectiveControlsTargetsReadPermission = createPermission({
  name: 'awsDetectiveControls.targets.read',
  attributes: { action: 'read' },
});

/**
 * Ask for a sweep of an entity's targets, out of turn.
 *
 * @public
 */
export const awsDetectiveControlsRefreshPermission = createPermission({
  name: 'awsDetectiveControls.refresh',
  attributes: { action: 'update' },
});

/**
 * Every permission of the plugin.
 *
 * @public
 */
export const awsDetectiveControlsPermissions = [
  awsDetectiveControlsTargetsReadPermission,
  awsDetectiveControlsRefreshPermission,
];
