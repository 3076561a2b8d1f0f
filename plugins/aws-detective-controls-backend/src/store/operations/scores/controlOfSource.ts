import { FINDING_CONTROLS } from '../../../model';

const WHENS = Object.entries(FINDING_CONTROLS).map(
  ([control, source]) => `when '${source}' then '${control}'`,
);

/** SQL for the control that judges the finding of a row of `findings`. */
export const CONTROL_OF_SOURCE = `case findings.source ${WHENS.join(' ')} end`;
