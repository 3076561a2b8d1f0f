import { makeStyles } from '@material-ui/core/styles';
import { EntityPosture } from 'backstage-plugin-aws-detective-controls-common';
import { addCounts, judged, unassessed } from '../components/counts';
import { DueDate } from '../components/DueDate';
import { Muted } from '../components/Muted';
import { StatusChip } from '../components/StatusChip';
import { useText } from '../hooks/useText';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  passes: { marginLeft: 'auto' },
}));

/** The counts above the signals. A green word stands here only if all was assessed. */
export function Headline({ posture }: { posture: EntityPosture }) {
  const classes = useStyles();
  const t = useText();
  const { counts, inherited } = posture;
  const all = addCounts(counts, inherited);
  // A waived gap is still a gap.
  const clear =
    all.fail + all.waived + unassessed(all) === 0 && judged(all) > 0;
  return (
    <div className={classes.root}>
      {clear && <StatusChip status="pass" label={t('count.noGaps')} />}
      {judged(all) === 0 && <StatusChip status="not-applicable" />}
      {counts.fail > 0 && (
        <StatusChip
          status="gap"
          label={t('count.gapsToClose', { count: counts.fail })}
        />
      )}
      {posture.overdue > 0 && (
        <StatusChip
          status="gap"
          overdue
          label={t('count.overdue', { count: posture.overdue })}
        />
      )}
      {all.unknown > 0 && (
        <StatusChip
          status="unknown"
          label={t('count.notAssessed', { count: all.unknown })}
        />
      )}
      {all.stale > 0 && (
        <StatusChip
          status="not-applicable"
          stale
          label={t('count.stale', { count: all.stale })}
        />
      )}
      {all.waived > 0 && (
        <StatusChip
          status="waived"
          label={t('count.waived', { count: all.waived })}
        />
      )}
      {posture.nextDueAt && (
        <span>
          <Muted>{t('card.nextDue')}</Muted> <DueDate at={posture.nextDueAt} />
        </span>
      )}
      {judged(counts) > 0 && (
        <span className={classes.passes}>
          <Muted>
            {t('count.passOf', {
              pass: String(counts.pass),
              count: judged(counts),
            })}
          </Muted>
        </span>
      )}
    </div>
  );
}
