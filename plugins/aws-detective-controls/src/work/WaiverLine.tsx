import { ResultWaiver } from 'backstage-plugin-aws-detective-controls-common';
import { Muted } from '../components/Muted';
import { dayOf } from '../components/time';
import { useLanguage } from '../hooks/useLanguage';
import { useText } from '../hooks/useText';

/** A waiver in a line: its state, and until when it holds or would hold. */
export function WaiverLine({ waiver }: { waiver: ResultWaiver }) {
  const language = useLanguage();
  const t = useText();
  return (
    <div>
      {t(`work.waiver.${waiver.state}`)}
      {' · '}
      {t('work.until', { day: dayOf(waiver.endsAt, language) })}
      <div>
        <Muted>{waiver.reason}</Muted>
      </div>
    </div>
  );
}
