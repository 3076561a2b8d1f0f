import { ExportWriter } from './ExportRow';

/** One JSON array of results, each with its entity and control. */
export const jsonWriter: ExportWriter = {
  contentType: 'application/json; charset=utf-8',
  extension: 'json',
  begin: '[',
  row: ({ control, result, ...row }) =>
    JSON.stringify({
      ...row,
      control: {
        id: control.id,
        title: control.title,
        signal: control.signal,
        severity: control.severity,
        step: control.step,
      },
      ...result,
    }),
  between: ',\n',
  end: ']\n',
};
