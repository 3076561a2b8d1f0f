import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import { Verdict } from '../../../model';
import { jsonHash, toJson } from '../../sql/content';
import { ResultRow } from '../../sql/rows';

/** The columns of why a result is unknown, or could not be refreshed. */
export type CauseColumns = Pick<
  ResultRow,
  'cause' | 'cause_kind' | 'cause_account_id'
>;

/** The columns of a result that its verdict alone decides. */
export type ResultContent = CauseColumns &
  Pick<ResultRow, 'reason' | 'evidence' | 'hash'>;

/** What is stored of a verdict, whatever was stored before. */
export function toContent(verdict: Verdict): ResultContent {
  const { status, cause } = verdict;
  const reason = toJson(verdict.reason);
  // Its times change with every sweep; reads take them from the evaluation.
  const evidence = toJson(verdict.evidence, 'takenAt');
  return {
    reason,
    evidence,
    ...causeColumns(status === 'unknown' ? cause : undefined),
    hash: jsonHash(status, reason, evidence),
  };
}

/** What is stored of a cause; when it was met is left to the evaluation. */
export function causeColumns(cause: UnknownCause | undefined): CauseColumns {
  return {
    cause: cause ? toJson({ ...cause, at: undefined }) : null,
    cause_kind: cause?.kind ?? null,
    cause_account_id: cause?.accountId ?? null,
  };
}
