import {
  CollectorId,
  Evaluation,
  isOk,
  OkReading,
  ReadingValues,
  Snapshot,
  unlistedSubject,
  Verdict,
} from '../../model';
import { causeOf, needed } from './readings';
import { Conclusion, notSeen, unknown, unlistedVerdict } from './verdicts';

/** Collectors that read a list of the things that a control judges. */
type ListCollector = {
  [K in CollectorId]: ReadingValues[K] extends readonly unknown[] ? K : never;
}[CollectorId];

/**
 * Judges every item of one list as a resource of one type.
 *
 * - The list failed: unknown on the target's unlisted resources and on every
 *   resource of the type that is known otherwise (by its tags, by a claim).
 * - The list was read: a verdict an item; resources that only a claim names are
 *   unknown, since the list does not show them.
 */
export function judgeResources<K extends ListCollector>(options: {
  snapshot: Snapshot;
  list: K;
  /** CloudFormation type name. */
  type: string;
  arnOf(item: ReadingValues[K][number]): string;
  judge(
    item: ReadingValues[K][number],
    reading: OkReading<ReadingValues[K]>,
  ): Conclusion;
}): Evaluation {
  const { snapshot, list, type, arnOf, judge } = options;
  const reading = needed(snapshot, list);
  const known = snapshot.resources.filter(resource => resource.type === type);

  if (!isOk(reading)) {
    const cause = causeOf(reading, list);
    return {
      unlisted: cause,
      verdicts: [
        unlistedVerdict(unlistedSubject(snapshot.target), cause),
        ...known.map(({ arn }) => ({ subject: arn, ...unknown(cause) })),
      ],
    };
  }

  const items: readonly ReadingValues[K][number][] = reading.value;
  const verdicts = new Map<string, Verdict>();
  for (const item of items) {
    const subject = arnOf(item);
    verdicts.set(subject, { subject, ...judge(item, reading) });
  }
  for (const { arn } of known) {
    if (!verdicts.has(arn)) {
      verdicts.set(arn, { subject: arn, ...unknown(notSeen(arn)) });
    }
  }
  return { verdicts: [...verdicts.values()] };
}
