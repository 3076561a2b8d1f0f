import { useText } from '../../hooks/useText';
import { DUE_FILTERS, LIST_FILTERS, ListFilter } from '../url/scorecardQuery';
import { ScorecardUrl } from '../url/useScorecardUrl';
import { ActiveFilter } from './FilterChips';
import { FilterOptions } from './useFilterOptions';

/** The filters of the URL that hold on a view, in the words of their options. */
export function useActiveFilters(
  url: ScorecardUrl,
  options: FilterOptions,
  fields: readonly ListFilter[],
): ActiveFilter[] {
  const t = useText();
  const { benchmark, search } = url.filter;
  const active: ActiveFilter[] = fields.flatMap(name =>
    url.getAll(name).map(value => ({
      name,
      value,
      label: t(`scorecard.filter.${name}`),
      word: options.of[name].find(of => of.value === value)?.label ?? value,
    })),
  );
  if (fields === LIST_FILTERS && benchmark) {
    active.push({
      name: 'benchmark',
      value: benchmark,
      label: t('scorecard.filter.benchmark'),
      word:
        options.benchmarks.find(of => of.value === benchmark)?.label ??
        benchmark,
    });
  }
  if (fields === LIST_FILTERS) {
    for (const name of DUE_FILTERS.filter(of => url.filter[of])) {
      active.push({
        name,
        value: '1',
        label: t('scorecard.filter.due'),
        word: t(`scorecard.due.${name}`),
      });
    }
    for (const age of url.filter.age ?? []) {
      active.push({
        name: 'age',
        value: age,
        label: t('scorecard.filter.age'),
        word: t(`scorecard.age.${age}`),
      });
    }
  }
  if (search) {
    active.push({
      name: 'q',
      value: search,
      label: t('filter.search'),
      word: search,
    });
  }
  return active;
}
