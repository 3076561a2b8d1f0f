import {
  FINDING_SEVERITIES,
  FindingSeverity,
} from 'backstage-plugin-aws-detective-controls-common';

/** Which open findings are a gap. */
export interface FindingThresholds {
  /** The least severity that is a gap: `HIGH` unless told. */
  severity?: FindingSeverity;
  /** Findings that are younger, in days, are no gap yet: 0 unless told. */
  ageDays?: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The severities that are a gap, most severe first. */
export function severitiesFrom(least: FindingSeverity): FindingSeverity[] {
  return FINDING_SEVERITIES.slice(0, FINDING_SEVERITIES.indexOf(least) + 1);
}

/**
 * Whether people had the time that is theirs for a finding; a finding without a
 * time that can be read has no time left.
 *
 * @param at - when the sweep began
 */
export function isDue(
  { createdAt }: { createdAt: string },
  at: string,
  ageDays: number,
): boolean {
  return !(Date.parse(at) - Date.parse(createdAt) < ageDays * DAY_MS);
}
