import {
  ControlMetadata,
  ControlResult,
  ScoreState,
} from 'backstage-plugin-aws-detective-controls-common';

/** One result of one holder, with all that tells whose it is: a row of an export. */
export interface ExportRow {
  /** An entity ref, or `account/<id>`. */
  entityRef: string;
  entityTitle: string;
  /** Who has the work. */
  ownerRef?: string;
  systemRef?: string;
  control: ControlMetadata;
  /** In the numbering of the benchmark that was asked for. */
  bestPractice: string;
  /** Of this subject: `waived` where a waiver covers its gap, `stale` where it is too old. */
  state: ScoreState;
  result: ControlResult;
  /** The AWS partition that it is in: `aws`, `aws-cn`, … */
  partition: string;
  /** When this was read: ISO 8601. */
  exportedAt: string;
}

/** What writes rows in one form: text before, for each row, between rows and after. */
export interface ExportWriter {
  contentType: string;
  /** Of the file, without a dot. */
  extension: string;
  begin: string;
  row(row: ExportRow): string;
  between: string;
  end: string;
}
