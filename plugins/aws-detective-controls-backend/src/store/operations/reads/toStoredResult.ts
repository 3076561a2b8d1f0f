import {
  ControlStatus,
  Evidence,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import { ScoreWaiver, Target } from '../../../model';
import { fromJson } from '../../sql/content';
import { StoredResult, StoredWaiver } from '../../Store';
import { JudgedRow } from './judged';

/** The result that a row stands for, with what other tables say of it. */
export function toStoredResult(
  row: JudgedRow,
  beside: {
    target: Target;
    accountOwnerRef: string | null | undefined;
    resource: string | null;
    /** The one that covers it. */
    waiver?: StoredWaiver;
    /** Those that hold or held over it. */
    waivers?: ScoreWaiver[];
  },
): StoredResult {
  return {
    controlId: row.control_id,
    subject: row.subject,
    target: beside.target,
    status: row.status as ControlStatus,
    stale: Number(row.stale) === 1,
    reason: fromJson(row.reason),
    evidence: fromJson<Omit<Evidence, 'takenAt'>[]>(row.evidence).map(item => ({
      ...item,
      takenAt: row.evaluated_at,
    })),
    cause: row.cause === null ? undefined : toCause(row.cause, row.tried_at),
    since: row.since,
    evaluatedAt: row.evaluated_at,
    inherited: Number(row.inherited) === 1,
    accountOwnerRef: beside.accountOwnerRef ?? undefined,
    resource: beside.resource === null ? undefined : fromJson(beside.resource),
    waiver: beside.waiver,
    waivers: beside.waivers?.length ? beside.waivers : undefined,
  };
}

/** A stored cause, with when it was last met. */
export function toCause(cause: string, at: string): UnknownCause {
  return { ...fromJson<UnknownCause>(cause), at };
}
