import { useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../hooks/useText';
import { mutedText } from './palette';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    fontSize: '0.8125rem',
    maxWidth: '100%',
  },
  label: { color: mutedText(theme), whiteSpace: 'nowrap' },
  select: {
    font: 'inherit',
    color: theme.palette.text.primary,
    backgroundColor: theme.palette.background.paper,
    border: `1px solid ${mutedText(theme)}`,
    borderRadius: 16,
    padding: '5px 10px',
    minWidth: 0,
    maxWidth: '100%',
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.text.primary}`,
      outlineOffset: 1,
    },
  },
}));

/** Props of {@link FilterSelect}. */
export interface FilterSelectProps {
  label: string;
  /** The chosen value; empty for any. */
  value: string;
  options: { value: string; label: string }[];
  /** Whether one of them always holds, so that there is no choice of any. */
  required?: boolean;
  onChange(value: string | undefined): void;
}

/** A choice among values, or any of them unless one is required. A native select, which every device can work. */
export function FilterSelect(props: FilterSelectProps) {
  const { label, value, options, required = false, onChange } = props;
  const classes = useStyles();
  const t = useText();
  const id = useId();
  return (
    <span className={classes.root}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <select
        id={id}
        className={classes.select}
        value={options.some(option => option.value === value) ? value : ''}
        onChange={event => onChange(event.target.value || undefined)}
      >
        {!required && <option value="">{t('filter.any')}</option>}
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
