import { InputError } from '@backstage/errors';

/**
 * What the resource permissions of the plugin are decided on: one control of one
 * entity, or of an account that no entity stands for.
 *
 * @public
 */
export interface ScoreResource {
  /** An entity ref, or `account/<id>`. */
  entityRef: string;
  controlId: string;
}

/**
 * The `resourceRef` of permissions of the resource type
 * `aws-detective-controls-score`: `component:default/payments-api#vpc-flow-logs-enabled`.
 *
 * @public
 */
export function stringifyScoreResource(resource: ScoreResource): string {
  // Neither refs nor the ids of controls can have this sign.
  return `${resource.entityRef}#${resource.controlId}`;
}

/**
 * Reads what {@link stringifyScoreResource} wrote.
 *
 * @throws InputError where the text has another form
 * @public
 */
export function parseScoreResource(resourceRef: string): ScoreResource {
  const match = /^([^#\s]+)#([^#\s]+)$/.exec(resourceRef);
  if (!match) {
    throw new InputError(
      `"${resourceRef}" names no control of an entity; write <entity ref>#<control id>`,
    );
  }
  return { entityRef: match[1], controlId: match[2] };
}
