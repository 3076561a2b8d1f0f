import { BadParameterError } from '../model';
import { ControlIndex } from './assemble/ControlIndex';

/**
 * Lets a filter by controls through that names enabled ones only.
 *
 * @throws BadParameterError with the first value that is none, and those that there are
 */
export function checkControls(
  ids: string[] | undefined,
  controls: Pick<ControlIndex, 'byId'>,
): string[] | undefined {
  const unknown = ids?.find(id => !controls.byId.has(id));
  if (unknown !== undefined) {
    const takes = [...controls.byId.keys()].sort();
    throw new BadParameterError(
      `Query parameter 'control' takes ids of enabled controls, and '${unknown}' is none; there are ${takes.join(
        ', ',
      )}`,
      { parameter: 'control', value: unknown, takes },
    );
  }
  return ids;
}
