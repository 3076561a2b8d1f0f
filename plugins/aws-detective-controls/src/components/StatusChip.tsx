import { makeStyles, Theme } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/Check';
import CloseIcon from '@material-ui/icons/Close';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import PauseIcon from '@material-ui/icons/Pause';
import RemoveIcon from '@material-ui/icons/Remove';
import ScheduleIcon from '@material-ui/icons/Schedule';
import WarningIcon from '@material-ui/icons/Warning';
import { useText } from '../hooks/useText';
import { DisplayStatus, statusColours } from './palette';

const ICONS = {
  pass: CheckIcon,
  gap: CloseIcon,
  waived: PauseIcon,
  unknown: HelpOutlineIcon,
  'not-applicable': RemoveIcon,
};

const useStyles = makeStyles<Theme, { ground: DisplayStatus; stale: boolean }>(
  theme => ({
    chip: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 4,
      padding: '1px 9px 1px 6px',
      borderRadius: 12,
      border: '1px solid transparent',
      borderStyle: ({ stale }) => (stale ? 'dashed' : 'solid'),
      borderColor: ({ ground, stale }) =>
        stale ? statusColours(theme, ground).text : 'transparent',
      backgroundColor: ({ ground }) => statusColours(theme, ground).ground,
      color: ({ ground }) => statusColours(theme, ground).text,
      fontSize: '0.8125rem',
      fontWeight: 600,
      lineHeight: 1.5,
      // A word in a narrow column would break between any two Japanese letters.
      wordBreak: 'keep-all',
    },
    icon: { fontSize: '0.95rem', flexShrink: 0 },
  }),
);

/** Props of {@link StatusChip}. */
export interface StatusChipProps {
  status: DisplayStatus;
  /** Dashes the outline, and takes the colour away: a stale pass is not green. */
  stale?: boolean;
  /** Gives a gap the shape of one that is past its due date. */
  overdue?: boolean;
  /** What it says; the status' own word unless told. */
  label?: string;
}

function iconOf(status: DisplayStatus, stale: boolean) {
  return stale ? ScheduleIcon : ICONS[status];
}

/** A status in words, shape and colour. */
export function StatusChip(props: StatusChipProps) {
  const { status, stale = false, overdue = false, label } = props;
  const t = useText();
  const ground = stale && status === 'pass' ? 'not-applicable' : status;
  const classes = useStyles({ ground, stale });
  const Icon = overdue ? WarningIcon : iconOf(status, stale);
  const word = t(`status.${status}`);
  const own = stale ? t('status.staleWas', { status: word }) : word;
  return (
    <span className={classes.chip} data-status={status} data-stale={stale}>
      <Icon className={classes.icon} aria-hidden />
      {label ?? own}
    </span>
  );
}
