/*
 * The rows of the tables as Knex gives them: `null` where there is nothing, and
 * booleans as SQLite's 0 and 1 or PostgreSQL's own.
 */

export interface AccountRow {
  account_id: string;
  name: string | null;
  owner_ref: string | null;
  partition: string;
}

export interface TargetRow {
  id: string;
  account_id: string;
  region: string;
  partition: string;
  next_sweep_at: string | null;
  lease_token: string | null;
  lease_owner: string | null;
  lease_until: string | null;
  progress: string | null;
  last_started_at: string | null;
  last_finished_at: string | null;
  last_success_at: string | null;
  region_disabled: boolean | number;
  scores_due_at: string | null;
}

export interface ReadingRow {
  target_id: string;
  collector: string;
  status: string;
  cause: string | null;
  taken_at: string;
  last_success_at: string | null;
  calls: string;
  duration_ms: number;
  value: string | null;
}

export interface ResourceRow {
  target_id: string;
  arn: string;
  type: string;
  seen: boolean | number;
  listed_by: string | null;
  document: string;
  hash: string;
}

export interface EvaluationRow {
  target_id: string;
  control_id: string;
  evaluated_at: string;
}

export interface ResultRow {
  target_id: string;
  subject: string;
  control_id: string;
  status: string;
  reason: string;
  evidence: string;
  since: string;
  evaluated_at: string | null;
  cause: string | null;
  cause_kind: string | null;
  cause_account_id: string | null;
  hash: string;
}

export interface TransitionRow {
  target_id: string;
  subject: string;
  control_id: string;
  at: string;
  from_status: string;
  to_status: string;
}

export interface EntityRow {
  entity_ref: string;
  owner_ref: string | null;
  account_id: string | null;
  document: string;
  hash: string;
}

export interface WaiverRow {
  id: string;
  entity_ref: string;
  control_id: string;
  subject: string | null;
  finding: string | null;
  reason: string;
  state: string;
  requested_by: string;
  requested_at: string;
  decided_by: string | null;
  decided_at: string | null;
  decision_note: string | null;
  starts_at: string | null;
  ends_at: string;
  ended_at: string | null;
  ended_by: string | null;
}

/** When waivers of findings covered a whole result. */
export interface FindingPauseRow {
  target_id: string;
  entity_ref: string;
  control_id: string;
  subject: string;
  starts_at: string;
  ends_at: string;
}

export interface MappingRow {
  target_id: string;
  entity_ref: string;
  subject: string;
  home_target_id: string;
  inherited: boolean | number;
  claims: string;
  hash: string;
}

// Versions are strings where PostgreSQL gives 64 bits.

export interface ScoreStateRow {
  id: number;
  version: number | string;
  floor: number | string;
}

export interface ScoreControlRow {
  position: number;
  control_id: string;
}

export interface ScoreRow {
  target_id: string;
  holder: string;
  cells: string;
  gaps: string;
  findings: string;
  version: number | string;
}

export interface ScoreHistoryTableRow {
  target_id: string;
  holder: string;
  day: string;
  cells: string;
  findings: string;
  version: number | string;
}

export interface ScoreEntityRow {
  entity_ref: string;
  document: string;
  hash: string;
  version: number | string;
}

export interface WaiverRow {
  id: string;
  entity_ref: string;
  control_id: string;
  subject: string | null;
  finding: string | null;
  reason: string;
  state: string;
  requested_by: string;
  requested_at: string;
  decided_by: string | null;
  decided_at: string | null;
  decision_note: string | null;
  starts_at: string | null;
  ends_at: string;
  ended_at: string | null;
}
