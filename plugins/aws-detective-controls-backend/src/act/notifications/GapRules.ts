import { Severity } from 'backstage-plugin-aws-detective-controls-common';
import { WaiverSpan, WatchedTarget } from '../../model';
import { DueDays } from '../../score/dueDate';

/** What holders are judged by; times are in seconds since 1970. */
export interface GapRules {
  /** Control ids by their place in the cells. */
  controls: readonly string[];
  /** Of the controls that are judged now. */
  severities: ReadonlyMap<string, Severity>;
  targets: ReadonlyMap<string, WatchedTarget>;
  /** The waivers that pause the due date of a gap, by {@link gapKey}. */
  pauses: ReadonlyMap<string, readonly WaiverSpan[]>;
  dueDays: DueDays;
  /** A gap is due soon so many days before it is due. */
  soonDays: number;
  /** When the scores were looked at before. */
  lookedAt: number;
  now: number;
}

/** One text for a holder and a control. */
export function gapKey(holder: string, controlId: string): string {
  return `${holder} ${controlId}`;
}
