import {
  ControlMetadata,
  SEVERITIES,
} from 'backstage-plugin-aws-detective-controls-common';
import { PlanControl, Scope } from './planModel';

/** How many there are at most. */
const LIMIT = 5;

/** A control with gaps, and whose gaps they are. */
export interface FirstThing {
  control: ControlMetadata;
  scope: Scope;
  /** How many results fail. */
  gaps: number;
}

/**
 * The controls whose gaps are to be closed first: the most severe first, and of
 * those the entity's own before those of its accounts.
 */
export function pickFirst(items: PlanControl[]): FirstThing[] {
  return items
    .filter(({ own, inherited }) => own.fail + inherited.fail > 0)
    .map(({ control, own, inherited }): FirstThing => {
      const scope = own.fail > 0 ? 'own' : 'inherited';
      return { control, scope, gaps: { own, inherited }[scope].fail };
    })
    .sort(
      (left, right) =>
        SEVERITIES.indexOf(left.control.severity) -
          SEVERITIES.indexOf(right.control.severity) ||
        Number(right.scope === 'own') - Number(left.scope === 'own'),
    )
    .slice(0, LIMIT);
}
