import { useEffect, useId, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { makeStyles } from '@material-ui/core/styles';
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
  input: {
    font: 'inherit',
    color: theme.palette.text.primary,
    backgroundColor: theme.palette.background.paper,
    border: `1px solid ${mutedText(theme)}`,
    borderRadius: 16,
    padding: '5px 12px',
    minWidth: 0,
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.text.primary}`,
      outlineOffset: 1,
    },
  },
}));

/** Props of {@link FilterSearch}. */
export interface FilterSearchProps {
  label: string;
  value: string;
  maxLength?: number;
  onChange(value: string): void;
}

/** A search field that hands on what was typed once the typing pauses. */
export function FilterSearch(props: FilterSearchProps) {
  const { label, value, maxLength, onChange } = props;
  const classes = useStyles();
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useDebounce(
    () => {
      if (typed !== value) {
        onChange(typed);
      }
    },
    250,
    [typed],
  );
  return (
    <span className={classes.root}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <input
        id={id}
        type="search"
        className={classes.input}
        maxLength={maxLength}
        value={typed}
        onChange={event => setTyped(event.target.value)}
      />
    </span>
  );
}
