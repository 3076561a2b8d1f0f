import { SignalPosture } from 'backstage-plugin-aws-detective-controls-common';
import { addCounts } from '../components/counts';
import { StatusChip } from '../components/StatusChip';
import { useText } from '../hooks/useText';

/** The state of a signal in chips: what it is, and beside it whatever is not known. */
export function SignalChips({ signal }: { signal: SignalPosture }) {
  const t = useText();
  const { status, waivedOnly, counts, inherited } = signal;
  const all = addCounts(counts, inherited);
  const gapLabel = () => {
    if (counts.fail > 0) {
      return t('count.gaps', { count: counts.fail });
    }
    return inherited.fail > 0
      ? t('count.accountGaps', { count: inherited.fail })
      : undefined;
  };
  const gap = (status === 'fail' && !waivedOnly) || all.fail > 0;
  const waived = all.waived > 0 || waivedOnly === true;
  const unknown = all.unknown > 0 || (status === 'unknown' && all.stale === 0);
  const onlyUnknown = unknown && !gap && !waived;
  return (
    <>
      {gap && <StatusChip status="gap" label={gapLabel()} />}
      {!gap && status === 'pass' && (
        <StatusChip
          status="pass"
          label={
            unknown || waived || all.stale > 0
              ? t('count.pass', { count: all.pass })
              : undefined
          }
        />
      )}
      {unknown && (
        <StatusChip
          status="unknown"
          label={
            onlyUnknown && all.pass === 0
              ? undefined
              : t('count.notAssessed', { count: Math.max(1, all.unknown) })
          }
        />
      )}
      {all.stale > 0 && (
        <StatusChip
          status="not-applicable"
          stale
          label={t('count.stale', { count: all.stale })}
        />
      )}
      {waived && (
        <StatusChip
          status="waived"
          label={t('count.waived', { count: Math.max(1, all.waived) })}
        />
      )}
      {!gap &&
        !unknown &&
        !waived &&
        all.stale === 0 &&
        status === 'not-applicable' && <StatusChip status="not-applicable" />}
    </>
  );
}
