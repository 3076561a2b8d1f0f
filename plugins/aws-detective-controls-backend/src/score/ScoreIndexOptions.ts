import { DueDays } from './dueDate';

/** When gaps are to be mended: from config. */
export interface DueOptions {
  dueDays: DueDays;
  /** For how many days before its date a gap is due soon. */
  soonDays: number;
}
