import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { StatusCounts } from 'backstage-plugin-aws-detective-controls-common';
import { total } from '../../components/counts';
import { mutedText, quietGround } from '../../components/palette';
import { StatusBar } from '../../components/StatusBar';
import { StatusChip } from '../../components/StatusChip';
import { useText } from '../../hooks/useText';

const useStyles = makeStyles(theme => ({
  root: {
    width: '100%',
    display: 'block',
    textAlign: 'left',
    padding: theme.spacing(0.75, 2),
    font: 'inherit',
    fontSize: '0.875rem',
    borderLeft: '4px solid transparent',
    '&:hover': { backgroundColor: quietGround(theme) },
    '&[aria-current]': {
      borderLeftColor: theme.palette.primary.main,
      backgroundColor: quietGround(theme),
      fontWeight: 600,
    },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.text.primary}`,
      outlineOffset: -2,
    },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(0.25, 1),
    marginBottom: theme.spacing(0.5),
  },
  title: { flex: '1 1 9em', minWidth: 0 },
  number: { color: mutedText(theme), fontVariantNumeric: 'tabular-nums' },
  chip: { flexShrink: 0, whiteSpace: 'nowrap' },
  empty: {
    color: mutedText(theme),
    fontSize: '0.75rem',
    textAlign: 'right',
    wordBreak: 'keep-all',
  },
}));

/** Props of {@link StepButton}. */
export interface StepButtonProps {
  /** Such as `1.2`. */
  number?: string;
  title: string;
  /** What its controls say; absent where the step has no control. */
  counts?: StatusCounts;
  selected: boolean;
  onSelect(): void;
}

/** The worst that is known: never a pass while anything is not known. */
function WorstChip({ counts }: { counts: StatusCounts }) {
  const t = useText();
  if (counts.fail > 0) {
    return <StatusChip status="gap" />;
  }
  if (counts.unknown > 0) {
    return <StatusChip status="unknown" />;
  }
  if (counts.stale > 0) {
    return (
      <StatusChip status="not-applicable" stale label={t('status.stale')} />
    );
  }
  if (counts.waived > 0) {
    return <StatusChip status="waived" />;
  }
  return <StatusChip status={counts.pass > 0 ? 'pass' : 'not-applicable'} />;
}

/** A step of the plan, with the worst that is known of it, and how much passes. */
export function StepButton(props: StepButtonProps) {
  const { number, title, counts, selected, onSelect } = props;
  const classes = useStyles();
  const t = useText();
  return (
    <ButtonBase
      className={classes.root}
      aria-current={selected ? 'true' : undefined}
      onClick={onSelect}
    >
      <span className={classes.head}>
        <span className={classes.title}>
          {number && <span className={classes.number}>{number}</span>} {title}
        </span>{' '}
        {counts && total(counts) > 0 && (
          <span className={classes.chip}>
            <WorstChip counts={counts} />
          </span>
        )}
        {!counts && (
          <span className={classes.empty}>{t('plan.noControl')}</span>
        )}
      </span>{' '}
      {counts && <StatusBar counts={counts} />}
    </ButtonBase>
  );
}
