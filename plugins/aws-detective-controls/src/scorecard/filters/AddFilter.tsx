import { FilterSelect } from '../../components/FilterSelect';
import { useText } from '../../hooks/useText';
import { FilterOption } from './useFilterOptions';

/** What stands for several values that are chosen; no value of a filter starts so. */
const CHOSEN = '\u0000chosen';

/** Props of {@link AddFilter}. */
export interface AddFilterProps {
  label: string;
  options: FilterOption[];
  chosen: string[];
  onChange(chosen: string[]): void;
}

/** A filter of several values: each choice is added, and any takes all away. */
export function AddFilter(props: AddFilterProps) {
  const { label, options, chosen, onChange } = props;
  const t = useText();
  const left = options.filter(({ value }) => !chosen.includes(value));
  return (
    <FilterSelect
      label={label}
      value={chosen.length > 0 ? CHOSEN : ''}
      options={
        chosen.length > 0
          ? [
              {
                value: CHOSEN,
                label: t('scorecard.chosen', { count: chosen.length }),
              },
              ...left,
            ]
          : left
      }
      onChange={value => onChange(value ? [...chosen, value] : [])}
    />
  );
}
