import { Notice } from '../../model';
import { GapWatch } from '../../store/Store';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Reminders of waivers whose end came near since the last look: one to the owner of the
 * entity, and one to who asked for it.
 *
 * @param options - times in milliseconds since 1970
 */
export function endingWaivers(
  waivers: GapWatch['waivers'],
  options: {
    lookedAt: number;
    now: number;
    remindBeforeDays: readonly number[];
  },
): Notice[] {
  const { lookedAt, now, remindBeforeDays } = options;
  return waivers.flatMap(waiver => {
    const startsAt = Date.parse(waiver.startsAt);
    const endsAt = Date.parse(waiver.endsAt);
    const reminds = remindBeforeDays.some(days => {
      const moment = endsAt - days * DAY_MS;
      return moment > lookedAt && moment <= now && moment > startsAt;
    });
    if (!reminds || endsAt <= now || startsAt > now) {
      return [];
    }
    const notice: Notice = {
      kind: 'waiver-ending',
      holder: waiver.entityRef,
      controlId: waiver.controlId,
      waiverId: waiver.id,
      cameAt: new Date(now).toISOString(),
    };
    return isPerson(waiver.requestedBy)
      ? [notice, { ...notice, recipient: waiver.requestedBy }]
      : [notice];
  });
}

/** Services ask too, and nobody reads what they are told. */
function isPerson(ref: string): boolean {
  return /^(user|group):/i.test(ref);
}
