import { useMemo } from 'react';
import { useLanguage } from '../../hooks/useLanguage';

/** Writes figures in the reader's language. */
export interface Format {
  /** A share from 0 to 1 with one decimal, never rounded up: 99.96 % is not all. */
  share(share: number): string;
  /** A whole number. */
  number(value: number): string;
  /** A change with its sign and at most one decimal. */
  change(value: number): string;
  /** A day, `YYYY-MM-DD` in UTC. */
  day(day: string): string;
}

/** The percentage of a share with one decimal, never rounded up. */
export function percentage(share: number): number {
  // 0.29 × 1000 is 289.99…: what floating point takes away is given back first.
  return Math.floor(Number((share * 1000).toFixed(6))) / 10;
}

/** Gives what writes figures in the active language. */
export function useFormat(): Format {
  const language = useLanguage();
  return useMemo(() => {
    const percent = new Intl.NumberFormat(language, {
      style: 'percent',
      maximumFractionDigits: 1,
    });
    const whole = new Intl.NumberFormat(language);
    const signed = new Intl.NumberFormat(language, {
      signDisplay: 'exceptZero',
      maximumFractionDigits: 1,
    });
    const date = new Intl.DateTimeFormat(language, {
      dateStyle: 'medium',
      timeZone: 'UTC',
    });
    return {
      share: share => percent.format(percentage(share) / 100),
      number: value => whole.format(value),
      change: value => signed.format(value),
      day: day => date.format(new Date(`${day}T00:00:00Z`)),
    };
  }, [language]);
}
