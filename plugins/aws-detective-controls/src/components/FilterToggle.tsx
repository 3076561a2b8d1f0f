import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/Check';
import { mutedText } from './palette';

const useStyles = makeStyles(theme => ({
  root: {
    font: 'inherit',
    fontSize: '0.8125rem',
    padding: '5px 12px',
    gap: 4,
    borderRadius: 16,
    border: `1px solid ${mutedText(theme)}`,
    backgroundColor: theme.palette.background.paper,
    '&[aria-pressed="true"]': {
      backgroundColor: theme.palette.text.primary,
      color: theme.palette.background.paper,
    },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.text.primary}`,
      outlineOffset: 1,
    },
  },
  icon: { fontSize: '0.95rem' },
}));

/** Props of {@link FilterToggle}. */
export interface FilterToggleProps {
  label: string;
  pressed: boolean;
  onChange(pressed: boolean): void;
}

/** A filter that is on or off. */
export function FilterToggle({ label, pressed, onChange }: FilterToggleProps) {
  const classes = useStyles();
  return (
    <ButtonBase
      className={classes.root}
      aria-pressed={pressed}
      onClick={() => onChange(!pressed)}
    >
      {pressed && <CheckIcon className={classes.icon} aria-hidden />}
      {label}
    </ButtonBase>
  );
}
