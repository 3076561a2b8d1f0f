import { ResultsOptions } from 'backstage-plugin-aws-detective-controls-common';
import { InputError } from '@backstage/errors';
import { ControlIndex } from '../assemble/ControlIndex';

/**
 * The ids of the enabled controls that a query's filters leave.
 *
 * @throws InputError where `control` names one that is not enabled
 */
export function selectControlIds(
  query: Pick<ResultsOptions, 'signal' | 'bestPractice' | 'control'>,
  controls: ControlIndex,
): string[] {
  const unknown = query.control?.find(id => !controls.byId.has(id));
  if (unknown !== undefined) {
    throw new InputError(
      `Query parameter 'control' takes ids of enabled controls, and '${unknown}' is none`,
    );
  }
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
