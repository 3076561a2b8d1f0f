import { useLanguage } from '../hooks/useLanguage';
import { useText } from '../hooks/useText';
import { useNow } from './RelativeTime';
import { duration, exactTime } from './time';

/** For how long something has been as it is, with the exact beginning on hover. */
export function Since({ at }: { at: string }) {
  const language = useLanguage();
  const now = useNow();
  const t = useText();
  const seconds = (now - Date.parse(at)) / 1000;
  if (Number.isNaN(seconds)) {
    return <span>{at}</span>;
  }
  return (
    <>
      {t('time.for', {
        duration: (
          <time dateTime={at} title={exactTime(at, language)}>
            {duration(seconds, language)}
          </time>
        ),
      })}
    </>
  );
}
