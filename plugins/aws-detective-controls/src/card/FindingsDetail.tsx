import {
  EntityPosture,
  FINDING_SEVERITIES,
} from 'backstage-plugin-aws-detective-controls-common';
import { RelativeTime } from '../components/RelativeTime';
import { useText } from '../hooks/useText';

/** Props of {@link FindingsDetail}. */
export interface FindingsDetailProps {
  posture: EntityPosture;
  /** How many are open, of any severity. */
  open: number;
}

/** How many findings are open, of any severity. */
export function openFindings({ openFindings: { counts } }: EntityPosture) {
  return FINDING_SEVERITIES.reduce((sum, of) => sum + counts[of], 0);
}

/** Open findings: how many, how severe, and since when. */
export function FindingsDetail({ posture, open }: FindingsDetailProps) {
  const t = useText();
  const { counts, oldestAt } = posture.openFindings;
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
