import { ControlPosture } from 'backstage-plugin-aws-detective-controls-common';
import { ResultCount } from '../../store/Store';
import { ControlIndex } from './ControlIndex';
import { rollUpStatus, sumCounts } from './statusCounts';

/**
 * Every enabled control that has results, in the order of the improvement plan.
 *
 * @param complete - see {@link rollUpStatus}
 */
export function assembleControlPostures(
  rows: ResultCount[],
  controls: ControlIndex,
  complete: boolean,
): ControlPosture[] {
  return controls.ordered.flatMap(control => {
    const controlId = control.metadata.id;
    const ofControl = rows.filter(row => row.controlId === controlId);
    if (ofControl.length === 0) {
      return [];
    }
    const split = sumCounts(ofControl);
    return [{ controlId, ...rollUpStatus(split, complete), ...split }];
  });
}
