import { ExportRow, ExportWriter } from './ExportRow';

/** The columns, in their order: a name, and the value of a row. */
const COLUMNS: [name: string, value: (row: ExportRow) => string | undefined][] =
  [
    ['entity', row => row.entityRef],
    ['title', row => row.entityTitle],
    ['owner', row => row.ownerRef],
    ['system', row => row.systemRef],
    ['best_practice', row => row.bestPractice],
    ['control', row => row.control.id],
    ['control_title', row => row.control.title.en],
    ['signal', row => row.control.signal],
    ['severity', row => row.control.severity],
    ['state', row => row.state],
    ['reason', row => row.result.reason.en],
    ['subject', row => row.result.subject],
    ['resource_type', row => row.result.resource?.type],
    ['account', row => row.result.accountId],
    ['region', row => row.result.region],
    ['since', row => row.result.since],
    ['evaluated_at', row => row.result.evaluatedAt],
    ['due_at', row => row.result.dueAt],
    ['waiver_ends_at', row => row.result.waiver?.endsAt],
    ['cause', row => row.result.cause?.kind],
    ['cause_message', row => row.result.cause?.message],
    ['evidence', row => JSON.stringify(row.result.evidence)],
  ];

/** What a spreadsheet takes for the beginning of a formula, also after blanks and in full width. */
const FORMULA = /^[\s"]*[=+\-@\t\r＝＋－＠]/;

/**
 * The same where a new cell may begin: after what spreadsheets of other countries than
 * the comma's take for a separator, and to whom our quotes are not at a cell's beginning.
 */
const INNER_FORMULA = /([;\t\r\n][\s"]*)(?=[=+\-@＝＋－＠])/g;

/**
 * A value as one cell that no spreadsheet runs: names and tags come from whoever may
 * write them in AWS. RFC 4180 quoting; an apostrophe before what looks like a formula.
 */
export function csvCell(value: string | undefined): string {
  if (!value) {
    return '';
  }
  const inner = value.replace(INNER_FORMULA, `$1'`);
  const safe = FORMULA.test(inner) ? `'${inner}` : inner;
  return /["',\r\n;\t]|^\s|\s$/.test(safe)
    ? `"${safe.replace(/"/g, '""')}"`
    : safe;
}

/** Comma-separated values, UTF-8 with a byte order mark, so that spreadsheets read Japanese. */
export const csvWriter: ExportWriter = {
  contentType: 'text/csv; charset=utf-8',
  extension: 'csv',
  begin: `\uFEFF${COLUMNS.map(([name]) => name).join(',')}\r\n`,
  row: row =>
    `${COLUMNS.map(([, value]) => csvCell(value(row))).join(',')}\r\n`,
  between: '',
  end: '',
};
