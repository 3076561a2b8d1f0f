import { WaiverState } from 'backstage-plugin-aws-detective-controls-common';
import { ScoreWaiver } from '../../../model';
import { FindingPauseRow, WaiverRow } from '../../sql/rows';
import { toStoredTime } from '../../sql/time';
import { StoredWaiver } from '../../Store';

/** The waiver that a row stands for, in the state that it has at a time. */
export function toWaiver(row: WaiverRow, now: string): StoredWaiver {
  const ended = row.state === 'approved' && row.ends_at <= toStoredTime(now);
  return withoutNulls({
    id: row.id,
    entityRef: row.entity_ref,
    controlId: row.control_id,
    subject: row.subject,
    finding: row.finding,
    reason: row.reason,
    state: (ended ? 'ended' : row.state) as WaiverState,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    decisionNote: row.decision_note,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    endedAt: ended ? row.ends_at : row.ended_at,
    endedBy: row.ended_by,
  });
}

/** When a waiver that was approved held, or is to hold. */
export function toScoreWaiver(
  row: Pick<
    WaiverRow,
    | 'id'
    | 'entity_ref'
    | 'control_id'
    | 'subject'
    | 'finding'
    | 'starts_at'
    | 'ends_at'
    | 'ended_at'
  >,
): ScoreWaiver {
  return withoutNulls({
    id: row.id,
    entityRef: row.entity_ref,
    controlId: row.control_id,
    subject: row.subject,
    finding: row.finding,
    startsAt: row.starts_at!,
    endsAt: row.ended_at ?? row.ends_at,
  });
}

/** The time under waivers of findings as if it had been one of the whole result. */
export function toPausingWaiver(row: FindingPauseRow): ScoreWaiver {
  return {
    id: '',
    entityRef: row.entity_ref,
    controlId: row.control_id,
    subject: row.subject,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
  };
}

type WithoutNulls<T> = {
  [Key in keyof T as null extends T[Key] ? never : Key]: T[Key];
} & {
  [Key in keyof T as null extends T[Key] ? Key : never]?: NonNullable<T[Key]>;
};

/** Leaves out what the database has nothing for. */
function withoutNulls<T extends object>(columns: T): WithoutNulls<T> {
  return Object.fromEntries(
    Object.entries(columns).filter(([, value]) => value !== null),
  ) as WithoutNulls<T>;
}
