import {
  CELL_LETTERS,
  ConcludedPlace,
  GapCandidate,
  WatchedPlace,
} from '../../model';
import { dueDate } from '../../score/dueDate';
import { concludeCells } from './concludeCells';
import { gapKey, GapRules } from './GapRules';

const DAY_SECONDS = 24 * 60 * 60;
const { fail, pass } = CELL_LETTERS;

/** What there is to say of one holder. */
export interface HolderNews {
  /** Places of which something else is concluded than before. */
  concluded: ConcludedPlace[];
  /** Where a control that passed fails now, and did nowhere else. */
  newGaps: GapCandidate[];
  /** Gaps that came to their due date, or near it, since the last look. */
  due: { kind: 'due-soon' | 'overdue'; controlId: string }[];
}

/**
 * Compares the places of one holder with what was concluded of them before.
 *
 * A place that was never looked at says nothing new, and a control that already fails in
 * one place has no new gap in another: a gap is one holder and one control.
 */
export function judgeHolder(
  places: readonly WatchedPlace[],
  rules: GapRules,
): HolderNews {
  const news: HolderNews = { concluded: [], newGaps: [], due: [] };
  for (const { targetId, holder, cells, concluded } of places) {
    const now = concludeCells(cells, concluded);
    if (now !== concluded) {
      news.concluded.push({ targetId, holder, concluded: now });
    }
  }
  rules.controls.forEach((controlId, position) => {
    const failing = places.filter(({ cells }) => cells[position] === fail);
    if (failing.length === 0 || !rules.severities.has(controlId)) {
      return;
    }
    if (!places.some(({ concluded }) => concluded?.[position] === fail)) {
      news.newGaps.push(
        ...failing
          .filter(({ concluded }) => concluded?.[position] === pass)
          .map(({ targetId, holder }) => ({ targetId, holder, controlId })),
      );
    }
    const kind = cameDue(failing, position, rules);
    if (kind) {
      news.due.push({ kind, controlId });
    }
  });
  return news;
}

/** Whether the moment lies between the last look and now; overdue before due soon. */
function cameDue(
  failing: readonly WatchedPlace[],
  position: number,
  rules: GapRules,
): 'due-soon' | 'overdue' | undefined {
  const open = failing
    .flatMap(({ gaps }) => gaps)
    .filter(([control, count]) => control === position && count > 0);
  const since = Math.min(...open.map(([, , seconds]) => seconds));
  const dueFrom = Math.min(
    ...open.map(([, , seconds, , later = 0]) => seconds + later),
  );
  if (!Number.isFinite(since)) {
    return undefined;
  }
  const controlId = rules.controls[position];
  // As it was seen then, and is now: a waiver moves the date on while it holds.
  const left = (now: number) =>
    dueDate({
      since,
      severity: rules.severities.get(controlId)!,
      waivers: rules.pauses.get(gapKey(failing[0].holder, controlId)) ?? [],
      now,
      dueDays: rules.dueDays,
    }) +
    (dueFrom - since) -
    now;
  const before = left(rules.lookedAt);
  const after = left(rules.now);
  const soon = rules.soonDays * DAY_SECONDS;
  if (after <= 0) {
    return before > 0 ? 'overdue' : undefined;
  }
  return after <= soon && before > soon ? 'due-soon' : undefined;
}
