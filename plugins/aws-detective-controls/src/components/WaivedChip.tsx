import { useLanguage } from '../hooks/useLanguage';
import { useText } from '../hooks/useText';
import { StatusChip } from './StatusChip';
import { dayOf } from './time';

/** Props of {@link WaivedChip}. */
export interface WaivedChipProps {
  /** Until when the waiver holds: ISO 8601. */
  until?: string;
}

/** A gap that is accepted for a time: never a pass. */
export function WaivedChip({ until }: WaivedChipProps) {
  const language = useLanguage();
  const t = useText();
  return (
    <StatusChip
      status="waived"
      label={
        until && !Number.isNaN(Date.parse(until))
          ? t('status.waivedUntil', { day: dayOf(until, language) })
          : undefined
      }
    />
  );
}
