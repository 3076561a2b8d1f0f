import { useEffect, useState } from 'react';
import { useLanguage } from '../hooks/useLanguage';
import { exactTime, relativeTime } from './time';

/** Now, again every minute, so that an open page does not grow younger than it is. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(now, Date.now());
}

/** A time as its distance from now, with the exact time on hover. */
export function RelativeTime({ at }: { at: string }) {
  const language = useLanguage();
  const now = useNow();
  if (Number.isNaN(Date.parse(at))) {
    return <span>{at}</span>;
  }
  return (
    <time dateTime={at} title={exactTime(at, language)}>
      {relativeTime(at, now, language)}
    </time>
  );
}
