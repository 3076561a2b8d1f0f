const AGO =
  /^ago P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const ISO = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d))?$/;

/** Whether the text is meant as a time before the start: `ago …`. */
export function isRelativeTime(text: string): boolean {
  return text.startsWith('ago ');
}

/**
 * Reads a time of an estate: ISO 8601, or `ago` and an ISO 8601 duration of
 * weeks, days, hours, minutes and seconds, such as `ago P12DT3H`.
 *
 * @param now - what `ago` counts from
 * @returns undefined where the text is neither
 */
export function resolveTime(text: string, now: Date): Date | undefined {
  const ago = AGO.exec(text);
  if (ago && /\d/.test(text)) {
    const [weeks, days, hours, minutes, seconds] = ago
      .slice(1)
      .map(part => Number(part ?? 0));
    const span =
      (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds;
    return new Date(now.getTime() - span * 1000);
  }
  if (!ISO.test(text)) {
    return undefined;
  }
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? undefined : time;
}
