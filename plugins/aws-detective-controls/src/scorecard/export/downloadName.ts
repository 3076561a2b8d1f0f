import { ExportFormat } from 'backstage-plugin-aws-detective-controls-common';

const ENDINGS: Record<ExportFormat, string> = {
  csv: 'csv',
  json: 'json',
  ocsf: 'ocsf.json',
};

/**
 * The name of an export's file: as the backend says, or, where the browser hides
 * that from a page of another origin, by form and day.
 */
export function downloadName(
  response: Response,
  format: ExportFormat,
  now: Date,
): string {
  const disposition = response.headers.get('content-disposition') ?? '';
  const named = /filename="?([^";]+)"?/i.exec(disposition)?.[1];
  const day = now.toISOString().slice(0, 10);
  return named ?? `aws-detective-controls-${day}.${ENDINGS[format]}`;
}
