import { useScorecardPath } from '../hooks/useTabLink';
import { UrlFilterValues, withFilters } from '../hooks/useUrlFilters';

/**
 * Gives the address of the scorecard under filters, from any page; `undefined` where
 * the app does not mount it.
 */
export function useScorecardLink(): (
  values: UrlFilterValues,
) => string | undefined {
  const path = useScorecardPath();
  return values =>
    path && `${path}?${withFilters(new URLSearchParams(), values)}`;
}
