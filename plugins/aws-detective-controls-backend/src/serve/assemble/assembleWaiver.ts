import { ResultWaiver } from 'backstage-plugin-aws-detective-controls-common';
import { StoredWaiver } from '../../store/Store';

/**
 * A waiver as those see it over whose gap it is. One of another entity, on an
 * account-level subject, is no entity's they know of; and why it was accepted, and by
 * whom, is for those who are given it among the waivers.
 *
 * @param options - `entityRef`: whose gap is looked at; `readable`: the ids of the other
 *   entities' waivers that the caller is given: see `readableWaivers`
 */
export function assembleWaiver(
  waiver: StoredWaiver,
  options: { entityRef: string; readable?: ReadonlySet<string> },
): ResultWaiver {
  const { entityRef, ...whole } = waiver;
  if (entityRef === options.entityRef) {
    return waiver;
  }
  if (options.readable?.has(waiver.id)) {
    return whole;
  }
  const { id, controlId, subject, state, startsAt, endsAt } = waiver;
  return { id, controlId, subject, state, startsAt, endsAt };
}
