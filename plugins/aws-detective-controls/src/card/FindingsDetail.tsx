import {
  EntityPosture,
  FINDING_SEVERITIES,
} from 'backstage-plugin-aws-detective-controls-common';
import { RelativeTime } from '../components/RelativeTime';
import { useText } from '../hooks/useText';

/** Props of {@link FindingsDetail}. */
export interface FindingsDetailProps {
  posture: EntityPosture;
  /** Whether all findings could be read: only then "none" may be said. */
  complete: boolean;
}

/** Open findings: how many, how severe, and since when. */
export function FindingsDetail({ posture, complete }: FindingsDetailProps) {
  const t = useText();
  const { counts, oldestAt } = posture.openFindings;
  const open = FINDING_SEVERITIES.reduce((sum, of) => sum + counts[of], 0);
  if (open === 0) {
    return complete ? <>{t('card.noOpenFindings')}</> : null;
  }
  const severe = (['CRITICAL', 'HIGH'] as const)
    .filter(severity => counts[severity] > 0)
    .map(
      severity =>
        `${counts[severity]} ${t(
          severity === 'CRITICAL' ? 'severity.critical' : 'severity.high',
        ).toLowerCase()}`,
    );
  return (
    <>
      {[t('card.openFindings', { count: open }), ...severe].join(' · ')}
      {oldestAt && (
        <>
          {' · '}
          {t('card.oldest', { time: <RelativeTime at={oldestAt} /> })}
        </>
      )}
    </>
  );
}
