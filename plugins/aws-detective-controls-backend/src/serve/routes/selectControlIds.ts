import { ResultsOptions } from 'backstage-plugin-aws-detective-controls-common';
import { ControlIndex } from '../assemble/ControlIndex';
import { checkControls } from '../checkControls';

/**
 * The ids of the enabled controls that a query's filters leave.
 *
 * @throws BadParameterError where `control` names one that is not enabled
 */
export function selectControlIds(
  query: Pick<ResultsOptions, 'signal' | 'bestPractice' | 'control'>,
  controls: ControlIndex,
): string[] {
  checkControls(query.control, controls);
  return controls.ordered
    .map(control => control.metadata)
    .filter(
      ({ id, signal, bestPractice }) =>
        (query.control?.includes(id) ?? true) &&
        (query.signal?.includes(signal) ?? true) &&
        (query.bestPractice?.includes(bestPractice) ?? true),
    )
    .map(({ id }) => id);
}
