import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { toScoreCondition } from '../permissions/toScoreCondition';
import { ServeContext } from '../ServeContext';
import { meetsCondition } from './meetsCondition';

/** One entity × control, or one subject of it, that somebody wants to act on. */
export interface ActedOn {
  entityRef: string;
  controlId: string;
  subject?: string;
}

/**
 * Whether a caller may act on each of these by a permission of the scorecard. A condition
 * of the policy must hold wherever the entity holds the subject, or anything at all where
 * none is named: an act on all of them is no act on the one that is allowed.
 *
 * One decision, and four SQL queries at most, at any number of them.
 */
export async function mayActOn(
  permission: ResourcePermission,
  acted: readonly ActedOn[],
  credentials: BackstageCredentials,
  context: Pick<ServeContext, 'permissions' | 'store' | 'controls'>,
): Promise<boolean[]> {
  const [decision] = await context.permissions.authorizeConditional(
    [{ permission }],
    { credentials },
  );
  if (decision.result !== AuthorizeResult.CONDITIONAL) {
    return acted.map(() => decision.result === AuthorizeResult.ALLOW);
  }
  const condition = toScoreCondition(decision.conditions);
  const places = await context.store.readPlaces(acted);
  return acted.map(({ entityRef, controlId }, index) => {
    const { ownerRef, systemRef, targets } = places[index];
    const somewhere = targets.length > 0 ? targets : [{}];
    return somewhere.every(target =>
      meetsCondition(condition, {
        entityRef,
        controlId,
        ownerRef,
        systemRef,
        signal: context.controls.byId.get(controlId)?.metadata.signal,
        ...target,
      }),
    );
  });
}
