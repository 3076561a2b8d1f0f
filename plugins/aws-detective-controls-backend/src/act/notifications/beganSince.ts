import { GapBeginning, WatchedTarget } from '../../model';

/**
 * Whether what fails began to after the target was looked at before. What failed already
 * is no new gap though the holder is: it was only claimed since.
 *
 * @param target - its `before` says what was seen; without, nothing is new
 * @param slackSeconds - a result is as old as its oldest evidence, which another target's
 *   earlier sweep may have read
 */
export function beganSince(
  beginning: GapBeginning,
  target: WatchedTarget | undefined,
  slackSeconds: number,
): boolean {
  if (!target?.before) {
    return false;
  }
  const { firstSweptAt, sweptAt, failed } = target.before;
  const limit = Math.max(
    Date.parse(firstSweptAt),
    Date.parse(sweptAt) - slackSeconds * 1000,
  );
  const after = (time: string | undefined) =>
    time !== undefined && Date.parse(time) > limit;
  // What shows for the first time when a list can be read again may be there for long.
  const recovered = failed.some(
    collector => !target.failed.includes(collector),
  );
  return (
    after(beginning.changedAt) || (!recovered && after(beginning.appearedAt))
  );
}
