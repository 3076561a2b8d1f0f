import { ScoreWaiver } from './Scores';

/**
 * Whether a waiver of what an entity sees is, by its scope, over one of its own gaps. One
 * for a finding may not have covered all of a gap, and is none here: when those of all
 * findings did is stored as the time of one of the subject.
 *
 * @param gap - without a subject where no waiver is on its subject alone
 */
export function isWaiverOver(
  waiver: Pick<ScoreWaiver, 'controlId' | 'subject' | 'finding'>,
  gap: { controlId: string; subject?: string },
): boolean {
  return (
    waiver.controlId === gap.controlId &&
    waiver.finding === undefined &&
    (waiver.subject === undefined || waiver.subject === gap.subject)
  );
}
