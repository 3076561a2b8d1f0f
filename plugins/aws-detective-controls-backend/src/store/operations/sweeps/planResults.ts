import {
  CONTROL_STATUSES,
  UnknownCause,
  UnknownCauseKind,
} from 'backstage-plugin-aws-detective-controls-common';
import { ControlEvaluation, Verdict } from '../../../model';
import { ResultRow, TransitionRow } from '../../sql/rows';
import { toStoredTime } from '../../sql/time';
import {
  causeColumns,
  CauseColumns,
  ResultContent,
  toContent,
} from './resultContent';

/** What is read of a stored result, to tell what a sweep changes. */
export type StoredState = Pick<
  ResultRow,
  | 'subject'
  | 'control_id'
  | 'status'
  | 'since'
  | 'evaluated_at'
  | 'cause'
  | 'hash'
>;

/** The columns of a result that stands though it could not be refreshed. */
export type Retention = CauseColumns & Pick<ResultRow, 'evaluated_at'>;

/** What a sweep changes in the results of its target. */
export interface ResultChanges {
  written: ResultRow[];
  retained: { subject: string; control_id: string; columns: Retention }[];
  removed: Pick<ResultRow, 'subject' | 'control_id'>[];
  transitions: TransitionRow[];
}

/** Causes that say nothing about the subject: what was concluded before stands. */
const RETAINING: readonly UnknownCauseKind[] = [
  'denied',
  'throttled',
  'failed',
];

/**
 * Tells what the evaluations of a sweep change in the stored results.
 *
 * @param contentOf - the content of each verdict, where it was made before
 * @param evaluatedAt - when each control was last judged, before this sweep
 * @param regionDisabled - then nothing that was concluded before stands
 */
export function planResults(options: {
  targetId: string;
  stored: StoredState[];
  evaluatedAt: Map<string, string>;
  evaluations: ControlEvaluation[];
  contentOf?: (verdict: Verdict) => ResultContent;
  regionDisabled: boolean;
}): ResultChanges {
  const { targetId, evaluations, evaluatedAt, regionDisabled } = options;
  const { contentOf = toContent } = options;
  const changes: ResultChanges = {
    written: [],
    retained: [],
    removed: [],
    transitions: [],
  };
  const storedOf = new Map<string, Map<string, StoredState>>();
  for (const row of options.stored) {
    const rows = storedOf.get(row.control_id) ?? new Map();
    storedOf.set(row.control_id, rows.set(row.subject, row));
  }

  const retain = (row: StoredState, cause: UnknownCause) => {
    const columns = {
      // Never later than what it was concluded from.
      evaluated_at:
        row.evaluated_at ?? evaluatedAt.get(row.control_id) ?? row.since,
      ...causeColumns(cause),
    };
    if (
      row.cause !== columns.cause ||
      row.evaluated_at !== columns.evaluated_at
    ) {
      const { subject, control_id } = row;
      changes.retained.push({ subject, control_id, columns });
    }
  };

  for (const evaluation of evaluations) {
    const { controlId, unlisted } = evaluation;
    const at = toStoredTime(evaluation.evaluatedAt);
    const stored = storedOf.get(controlId) ?? new Map<string, StoredState>();
    storedOf.delete(controlId);

    for (const verdict of worstOfEach(evaluation.verdicts)) {
      const before = stored.get(verdict.subject);
      stored.delete(verdict.subject);
      if (before && !regionDisabled && standsAgainst(before, verdict)) {
        retain(before, verdict.cause!);
        continue;
      }
      const content = contentOf(verdict);
      if (
        before?.hash !== content.hash ||
        before.cause !== content.cause ||
        before.evaluated_at !== null
      ) {
        const { subject, status } = verdict;
        changes.written.push({
          target_id: targetId,
          subject,
          control_id: controlId,
          status,
          since: before?.status === status ? before.since : at,
          evaluated_at: null,
          ...content,
        });
      }
      if (before && before.status !== verdict.status) {
        changes.transitions.push({
          target_id: targetId,
          subject: verdict.subject,
          control_id: controlId,
          at,
          from_status: before.status,
          to_status: verdict.status,
        });
      }
    }

    for (const row of stored.values()) {
      if (unlisted && !regionDisabled) {
        retain(row, unlisted);
      } else {
        changes.removed.push(row);
      }
    }
  }

  if (regionDisabled) {
    for (const rows of storedOf.values()) {
      changes.removed.push(...rows.values());
    }
  }
  return changes;
}

/** Whether a stored result stands, though the new verdict is unknown. */
function standsAgainst(before: StoredState, verdict: Verdict): boolean {
  return (
    before.status !== 'unknown' &&
    verdict.status === 'unknown' &&
    verdict.cause !== undefined &&
    RETAINING.includes(verdict.cause.kind)
  );
}

/** One verdict a subject: were there two, the worse one, so that none looks better than it is. */
function worstOfEach(verdicts: Verdict[]): Iterable<Verdict> {
  const bySubject = new Map<string, Verdict>();
  for (const verdict of verdicts) {
    const other = bySubject.get(verdict.subject);
    if (
      !other ||
      CONTROL_STATUSES.indexOf(verdict.status) <
        CONTROL_STATUSES.indexOf(other.status)
    ) {
      bySubject.set(verdict.subject, verdict);
    }
  }
  return bySubject.values();
}
