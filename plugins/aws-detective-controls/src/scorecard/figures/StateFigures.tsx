import { Fragment } from 'react';
import { ScoreCounts } from 'backstage-plugin-aws-detective-controls-common';
import { useText } from '../../hooks/useText';
import { UrlFilterValues } from '../../hooks/useUrlFilters';
import { useScorecardUrl } from '../url/useScorecardUrl';
import { FigureLink } from './FigureLink';
import { JUDGED_STATES, JudgedState, stateCount } from './scoreStates';

/** What opens the rows of a state: the gaps, or, of what passes, the entities. */
export function rowsOf(
  state: JudgedState,
  values: UrlFilterValues = {},
): UrlFilterValues {
  return {
    view: state === 'pass' ? 'table' : 'gaps',
    ...values,
    // Gaps that fail are what the list shows unasked.
    status: state === 'fail' ? undefined : [state],
  };
}

/** Props of {@link StateFigures}. */
export interface StateFiguresProps {
  counts: ScoreCounts;
  /** Which states to name; every one unless told. */
  states?: readonly JudgedState[];
  /** Filters that lead to these counts. */
  values?: UrlFilterValues;
  /** What they are the counts of, for a screen reader. */
  of?: string;
}

/** Counts in words, each a link to its rows; unknown and stale are named even at none. */
export function StateFigures(props: StateFiguresProps) {
  const { counts, states = JUDGED_STATES, values, of } = props;
  const t = useText();
  const url = useScorecardUrl();
  const shown = states.filter(
    state => counts[state] > 0 || state === 'unknown' || state === 'stale',
  );
  return (
    <>
      {shown.map((state, index) => {
        const words = stateCount(state, counts[state], t);
        return (
          <Fragment key={state}>
            {index > 0 && ' · '}
            <FigureLink
              to={url.link(rowsOf(state, values))}
              label={of && `${of}: ${words}`}
            >
              {words}
            </FigureLink>
          </Fragment>
        );
      })}
    </>
  );
}
