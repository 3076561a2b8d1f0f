import {
  SIGNALS,
  SignalPosture,
} from 'backstage-plugin-aws-detective-controls-common';
import { ResultCount } from '../../store/Store';
import { ControlIndex, severityRank } from './ControlIndex';
import { rollUpStatus, sumCounts } from './statusCounts';

/**
 * The signals of the card, all of them, in its order.
 *
 * @param rows - counts of enabled controls
 * @param complete - see {@link rollUpStatus}
 */
export function assembleSignals(
  rows: ResultCount[],
  controls: ControlIndex,
  complete: boolean,
): SignalPosture[] {
  return SIGNALS.map(signal => {
    const ofSignal = rows.filter(
      row => controls.byId.get(row.controlId)?.metadata.signal === signal,
    );
    const split = sumCounts(ofSignal);
    const failing = new Set(
      ofSignal
        .filter(
          row =>
            row.status === 'fail' && !row.stale && !row.waived && row.count > 0,
        )
        .map(row => row.controlId),
    );
    return {
      signal,
      ...rollUpStatus(split, complete),
      ...split,
      failingControls: controls.ordered
        .filter(control => failing.has(control.metadata.id))
        .sort((left, right) => severityRank(left) - severityRank(right))
        .map(control => control.metadata.id),
    };
  });
}
