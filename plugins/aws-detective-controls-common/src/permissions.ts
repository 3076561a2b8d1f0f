import { createPermission } from '@backstage/plugin-permission-common';

/**
 * The resource type of permissions that a policy can make conditional: one entity
 * (or account that no entity stands for) × control of the scorecard.
 *
 * @public
 */
export const RESOURCE_TYPE_AWS_DETECTIVE_CONTROLS_SCORE =
  'aws-detective-controls-score';

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
 * Read the organisation's scorecard: headline, table, heat map, trend, gaps and
 * export. Beside it the catalog's own decision holds for each entity.
 *
 * @public
 */
export const awsDetectiveControlsScorecardReadPermission = createPermission({
  name: 'awsDetectiveControls.scorecard.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_AWS_DETECTIVE_CONTROLS_SCORE,
});

/**
 * Read what is nobody's work: resources, findings, entities and owners. Conditions look
 * at the place of a resource or finding, and at its controls; it has no entity, owner or
 * system.
 *
 * @public
 */
export const awsDetectiveControlsUnownedReadPermission = createPermission({
  name: 'awsDetectiveControls.unowned.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_AWS_DETECTIVE_CONTROLS_SCORE,
});

/**
 * Ask for a waiver, and withdraw one.
 *
 * @public
 */
export const awsDetectiveControlsWaiverRequestPermission = createPermission({
  name: 'awsDetectiveControls.waiver.request',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_AWS_DETECTIVE_CONTROLS_SCORE,
});

/**
 * Approve or refuse a waiver that somebody else asked for.
 *
 * @public
 */
export const awsDetectiveControlsWaiverDecidePermission = createPermission({
  name: 'awsDetectiveControls.waiver.decide',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_AWS_DETECTIVE_CONTROLS_SCORE,
});

/**
 * Assign gaps, open tickets on them, and close both.
 *
 * @public
 */
export const awsDetectiveControlsWorkItemManagePermission = createPermission({
  name: 'awsDetectiveControls.workItem.manage',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_AWS_DETECTIVE_CONTROLS_SCORE,
});

/**
 * Every permission of the plugin.
 *
 * @public
 */
export const awsDetectiveControlsPermissions = [
  awsDetectiveControlsTargetsReadPermission,
  awsDetectiveControlsRefreshPermission,
  awsDetectiveControlsScorecardReadPermission,
  awsDetectiveControlsUnownedReadPermission,
  awsDetectiveControlsWaiverRequestPermission,
  awsDetectiveControlsWaiverDecidePermission,
  awsDetectiveControlsWorkItemManagePermission,
];
