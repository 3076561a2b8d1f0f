import {
  SEVERITIES,
  SIGNALS,
} from 'backstage-plugin-aws-detective-controls-common';
import { FilterBar } from '../../components/FilterBar';
import { FilterSearch } from '../../components/FilterSearch';
import { FilterSelect } from '../../components/FilterSelect';
import { FilterToggle } from '../../components/FilterToggle';
import { useText } from '../../hooks/useText';
import { FILTER_STATUSES, isFiltered, PlanFilters } from './planModel';

/** Props of {@link PlanFilterBar}. */
export interface PlanFilterBarProps {
  filters: PlanFilters;
  /** Takes the query parameters to set; `undefined` clears one. */
  onChange(values: Record<string, string | undefined>): void;
}

/** The query parameters that {@link PlanFilterBar} clears; the step and the edition stay. */
export const CLEARED_FILTERS = {
  gaps: undefined,
  signal: undefined,
  severity: undefined,
  status: undefined,
  q: undefined,
  control: undefined,
};

/** The filters of the plan. */
export function PlanFilterBar({ filters, onChange }: PlanFilterBarProps) {
  const t = useText();
  const { gapsOnly, signal, severity, status, search } = filters;
  return (
    <FilterBar
      onClear={
        isFiltered(filters) ? () => onChange(CLEARED_FILTERS) : undefined
      }
    >
      <FilterToggle
        label={t('filter.gapsOnly')}
        pressed={gapsOnly}
        onChange={pressed => onChange({ gaps: pressed ? '1' : undefined })}
      />
      <FilterSelect
        label={t('filter.signal')}
        value={signal}
        options={SIGNALS.map(value => ({ value, label: t(`signal.${value}`) }))}
        onChange={value => onChange({ signal: value })}
      />
      <FilterSelect
        label={t('filter.severity')}
        value={severity}
        options={SEVERITIES.map(value => ({
          value,
          label: t(`severity.${value}`),
        }))}
        onChange={value => onChange({ severity: value })}
      />
      <FilterSelect
        label={t('filter.status')}
        value={status}
        options={FILTER_STATUSES.map(value => ({
          value,
          label: t(value === 'fail' ? 'status.gap' : `status.${value}`),
        }))}
        onChange={value => onChange({ status: value })}
      />
      <FilterSearch
        label={t('filter.search')}
        value={search}
        onChange={value => onChange({ q: value })}
      />
    </FilterBar>
  );
}
