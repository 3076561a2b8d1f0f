import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { StatusCounts } from 'backstage-plugin-aws-detective-controls-common';
import { mutedText, quietGround } from '../../components/palette';
import { StatusChip } from '../../components/StatusChip';
import { useText } from '../../hooks/useText';

const useStyles = makeStyles(theme => ({
  root: {
    width: '100%',
    justifyContent: 'space-between',
    textAlign: 'left',
    gap: theme.spacing(1),
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
  title: string;
  /** What its controls say; absent where the step has no control. */
  counts?: StatusCounts;
  selected: boolean;
  onSelect(): void;
}

function WorstChip({ counts }: { counts: StatusCounts }) {
  const t = useText();
  if (counts.fail > 0) {
    return (
      <StatusChip
        status="gap"
        label={t('count.gaps', { count: counts.fail })}
      />
    );
  }
  if (counts.unknown > 0) {
    return (
      <StatusChip
        status="unknown"
        label={t('count.notAssessed', { count: counts.unknown })}
      />
    );
  }
  if (counts.stale > 0) {
    return (
      <StatusChip
        status="not-applicable"
        stale
        label={t('count.stale', { count: counts.stale })}
      />
    );
  }
  if (counts.pass > 0) {
    return (
      <StatusChip
        status="pass"
        label={t('count.pass', { count: counts.pass })}
      />
    );
  }
  return <StatusChip status="not-applicable" />;
}

/** A step of the plan, with the worst that is known of it. */
export function StepButton(props: StepButtonProps) {
  const { title, counts, selected, onSelect } = props;
  const classes = useStyles();
  const t = useText();
  return (
    <ButtonBase
      className={classes.root}
      aria-current={selected ? 'true' : undefined}
      onClick={onSelect}
    >
      <span>{title}</span>
      {counts ? (
        <span className={classes.chip}>
          <WorstChip counts={counts} />
        </span>
      ) : (
        <span className={classes.empty}>{t('plan.noControl')}</span>
      )}
    </ButtonBase>
  );
}
