import { useState } from 'react';
import Button from '@material-ui/core/Button';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { Theme } from '@material-ui/core/styles';
import { GAP_AGES } from 'backstage-plugin-aws-detective-controls-common';
import { FilterBar } from '../../components/FilterBar';
import { FilterSearch } from '../../components/FilterSearch';
import { FilterSelect } from '../../components/FilterSelect';
import { FilterToggle } from '../../components/FilterToggle';
import { IgnoredValues } from '../../components/IgnoredValues';
import { Controls } from '../../hooks/useControls';
import { useText } from '../../hooks/useText';
import { isNotAllowed } from '../../states/responseErrors';
import { UpdateFailed } from '../../states/UpdateFailed';
import {
  DUE_FILTERS,
  LIST_FILTERS,
  ListFilter,
  SEARCH_LENGTH,
} from '../url/scorecardQuery';
import { useScorecardUrl } from '../url/useScorecardUrl';
import { AddFilter } from './AddFilter';
import { FilterChips } from './FilterChips';
import { useActiveFilters } from './useActiveFilters';
import { useFilterOptions } from './useFilterOptions';

/** The filters that stand there unasked, where there is room. */
const FIRST: readonly ListFilter[] = [
  'owner',
  'system',
  'domain',
  'severity',
  'signal',
  'status',
];

/** Props of {@link ScorecardFilterBar}. */
export interface ScorecardFilterBarProps {
  controls: Controls;
  /** The filters that hold on this view; every one unless told. */
  fields?: readonly ListFilter[];
  /** Whether the view can be searched; it can unless told. */
  searches?: boolean;
}

/** The filters of the scorecard: all in the URL, what is set as chips below them. */
export function ScorecardFilterBar(props: ScorecardFilterBarProps) {
  const { controls, fields = LIST_FILTERS, searches = true } = props;
  const t = useText();
  const url = useScorecardUrl();
  const narrow = useMediaQuery<Theme>(theme => theme.breakpoints.down('sm'));
  const [open, setOpen] = useState(false);
  const options = useFilterOptions(controls, url.get('benchmark'));
  const all = fields === LIST_FILTERS;
  const unasked = all ? FIRST : fields;
  let shown: readonly ListFilter[] = unasked;
  if (open) {
    shown = fields;
  } else if (narrow) {
    shown = [];
  }
  const active = useActiveFilters(url, options, fields).filter(
    ({ name }) => searches || name !== 'q',
  );
  return (
    <>
      {options.error && !isNotAllowed(options.error) && (
        <UpdateFailed error={options.error} onRetry={options.retry} />
      )}
      {controls.error && (
        <UpdateFailed error={controls.error} onRetry={controls.retry} />
      )}
      <FilterBar>
        {shown.map(
          name =>
            options.of[name].length > 0 && (
              <AddFilter
                key={name}
                label={t(`scorecard.filter.${name}`)}
                options={options.of[name]}
                chosen={url.getAll(name)}
                onChange={chosen => url.set({ [name]: chosen })}
              />
            ),
        )}
        {open && all && options.benchmarks.length > 1 && (
          <FilterSelect
            required
            label={t('scorecard.filter.benchmark')}
            value={url.filter.benchmark ?? options.benchmarks[0].value}
            options={options.benchmarks}
            // Steps of other editions have the same ids, and are about other things.
            onChange={id =>
              url.set({
                benchmark: id === options.benchmarks[0].value ? undefined : id,
                step: undefined,
                bestPractice: undefined,
              })
            }
          />
        )}
        {open && all && (
          <AddFilter
            label={t('scorecard.filter.age')}
            options={GAP_AGES.map(age => ({
              value: age,
              label: t(`scorecard.age.${age}`),
            }))}
            chosen={url.getAll('age')}
            onChange={chosen => url.set({ age: chosen })}
          />
        )}
        {all &&
          (open || !narrow) &&
          DUE_FILTERS.map(name => (
            <FilterToggle
              key={name}
              label={t(`scorecard.due.${name}`)}
              pressed={url.filter[name] === true}
              onChange={on => url.set({ [name]: on ? '1' : undefined })}
            />
          ))}
        {searches && (
          <FilterSearch
            label={t('filter.search')}
            value={url.get('q')}
            maxLength={SEARCH_LENGTH}
            onChange={value => url.set({ q: value })}
          />
        )}
        {(narrow || fields.length > unasked.length) && (
          <Button
            size="small"
            variant="outlined"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? t('scorecard.fewerFilters') : t('scorecard.moreFilters')}
          </Button>
        )}
      </FilterBar>
      <IgnoredValues url={url} values={url.ignored} />
      <FilterChips
        active={active}
        onRemove={({ name, value }) =>
          url.set({
            // What is searched for is trimmed; the query may not be.
            [name]:
              name === 'q'
                ? undefined
                : url.getAll(name).filter(of => of !== value),
          })
        }
        onClear={url.clear}
      />
    </>
  );
}
