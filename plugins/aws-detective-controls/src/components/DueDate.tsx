import { makeStyles, Theme } from '@material-ui/core/styles';
import ScheduleIcon from '@material-ui/icons/Schedule';
import WarningIcon from '@material-ui/icons/Warning';
import { useLanguage } from '../hooks/useLanguage';
import { useText } from '../hooks/useText';
import { mutedText, statusColours } from './palette';
import { useNow } from './RelativeTime';
import { duration, exactTime } from './time';

const useStyles = makeStyles<Theme, { overdue: boolean }>(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 4,
    fontSize: '0.8125rem',
    fontWeight: ({ overdue }) => (overdue ? 700 : 400),
    color: ({ overdue }) =>
      overdue ? statusColours(theme, 'gap').text : mutedText(theme),
    wordBreak: 'keep-all',
  },
  icon: { fontSize: '0.95rem', flexShrink: 0 },
}));

/** Props of {@link DueDate}. */
export interface DueDateProps {
  /** Until when a gap is to be closed: ISO 8601. */
  at: string;
}

/** How long a gap has until its due date, or how long that is past; the exact time on hover. */
export function DueDate({ at }: DueDateProps) {
  const language = useLanguage();
  const now = useNow();
  const t = useText();
  const seconds = (Date.parse(at) - now) / 1000;
  const overdue = seconds < 0;
  const classes = useStyles({ overdue });
  if (Number.isNaN(seconds)) {
    return <span>{at}</span>;
  }
  const Icon = overdue ? WarningIcon : ScheduleIcon;
  return (
    <span className={classes.root} data-overdue={overdue}>
      <Icon className={classes.icon} aria-hidden />
      <time dateTime={at} title={exactTime(at, language)}>
        {t(overdue ? 'time.overdueBy' : 'time.dueIn', {
          duration: duration(Math.abs(seconds), language),
        })}
      </time>
    </span>
  );
}
