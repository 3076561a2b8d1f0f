import { makeStyles } from '@material-ui/core/styles';
import {
  ControlMetadata,
  ControlResult,
  StatusCounts,
} from 'backstage-plugin-aws-detective-controls-common';
import { causeWords } from '../../components/causeWords';
import { judged } from '../../components/counts';
import { DueDate } from '../../components/DueDate';
import { Muted } from '../../components/Muted';
import { Since } from '../../components/Since';
import { SeverityLabel } from '../../components/SeverityLabel';
import { StatusChip } from '../../components/StatusChip';
import { WaivedChip } from '../../components/WaivedChip';
import { useLocalizedText } from '../../hooks/useLocalizedText';
import { useText } from '../../hooks/useText';

const useStyles = makeStyles({
  title: { fontWeight: 600, flex: '1 1 14em', minWidth: 0 },
});

/** Props of {@link ControlSummary}. */
export interface ControlSummaryProps {
  control: ControlMetadata;
  counts: StatusCounts;
  results: ControlResult[];
}

/** Since when, and until when, the gaps that nobody waived are open. */
function openGaps(results: ControlResult[]): { since?: string; due?: string } {
  const gaps = results.filter(
    ({ status, stale, waiver }) => status === 'fail' && !stale && !waiver,
  );
  return {
    since: gaps.map(({ since }) => since).sort()[0],
    due: gaps.flatMap(({ dueAt }) => dueAt ?? []).sort()[0],
  };
}

/** When the first of the waivers that hold ends. */
function waivedUntil(results: ControlResult[]): string | undefined {
  return results
    .flatMap(({ waiver, stale }) => (waiver && !stale ? waiver.endsAt : []))
    .sort()[0];
}

/** A control in one line: state, title, severity, how many, since when, and why it is not known. */
export function ControlSummary(props: ControlSummaryProps) {
  const { control, counts, results } = props;
  const classes = useStyles();
  const t = useText();
  const localized = useLocalizedText();
  const { since, due } = openGaps(results);
  const causes = [
    ...new Set(
      results
        .filter(({ status, stale }) => status === 'unknown' || stale)
        .flatMap(({ cause }) => (cause ? causeWords(cause, t) : [])),
    ),
  ];
  return (
    <>
      {counts.fail > 0 && <StatusChip status="gap" />}
      {counts.unknown > 0 && (
        <StatusChip
          status="unknown"
          label={
            counts.fail + counts.stale + counts.waived + counts.pass > 0
              ? t('count.notAssessed', { count: counts.unknown })
              : undefined
          }
        />
      )}
      {counts.stale > 0 && (
        <StatusChip
          status="not-applicable"
          stale
          label={t('count.stale', { count: counts.stale })}
        />
      )}
      {counts.waived > 0 && <WaivedChip until={waivedUntil(results)} />}
      {counts.fail + counts.unknown + counts.stale + counts.waived === 0 && (
        <StatusChip status={counts.pass > 0 ? 'pass' : 'not-applicable'} />
      )}
      <span className={classes.title}>{localized(control.title)}</span>
      <SeverityLabel severity={control.severity} />
      <Muted>
        {[
          counts.fail > 0 &&
            t('plan.failing', {
              fail: String(counts.fail),
              total: String(judged(counts)),
            }),
          counts.fail === 0 &&
            counts.pass > 0 &&
            t('count.passOf', {
              pass: String(counts.pass),
              count: judged(counts),
            }),
          ...causes,
        ]
          .filter(Boolean)
          .join(' · ')}
        {since && (
          <>
            {' · '}
            <Since at={since} />
          </>
        )}
        {due && (
          <>
            {' · '}
            <DueDate at={due} />
          </>
        )}
      </Muted>
    </>
  );
}
