/** A time under a waiver: seconds since 1970. */
export interface WaiverSpan {
  startsAt: number;
  endsAt: number;
}

/** How long a gap has been under waivers; time under two counts once. */
export function pausedSeconds(options: {
  since: number;
  waivers: readonly WaiverSpan[];
  now: number;
}): number {
  let paused = 0;
  let counted = options.since;
  const inOrder = [...options.waivers].sort((a, b) => a.startsAt - b.startsAt);
  for (const { startsAt, endsAt } of inOrder) {
    const from = Math.max(startsAt, counted);
    const to = Math.min(endsAt, options.now);
    if (to > from) {
      paused += to - from;
      counted = to;
    }
  }
  return Math.floor(paused);
}
