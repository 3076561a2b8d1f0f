import { ExportFormat } from 'backstage-plugin-aws-detective-controls-common';
import { Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvWriter } from '../export/csvWriter';
import { ExportRow, ExportWriter } from '../export/ExportRow';
import { jsonWriter } from '../export/jsonWriter';
import { ocsfWriter } from '../export/ocsfWriter';
import { readExportRows } from '../export/readExportRows';
import { OpenApiRouter } from '../openApiRouter';
import { readScoreQuery } from '../scorecard/readScoreQuery';
import { ServeContext } from '../ServeContext';

const WRITERS: Record<ExportFormat, ExportWriter> = {
  csv: csvWriter,
  json: jsonWriter,
  ocsf: ocsfWriter,
};

/** `GET /scorecard/export`: streamed, at the pace at which the caller takes it. */
export function addExportRoute(router: OpenApiRouter, context: ServeContext) {
  router.get('/scorecard/export', async (request, response: Response) => {
    const query = await readScoreQuery(request, request.query, context);
    const writer = WRITERS[request.query.format];
    const day = query.now.toISOString().slice(0, 10);
    // Read before the first byte is sent, so that what fails here is an error's answer.
    const rows = readExportRows(query, context);
    const first = await rows.next();
    response.setHeader('Content-Type', writer.contentType);
    response.setHeader(
      'Content-Disposition',
      `attachment; filename="aws-detective-controls-${day}.${writer.extension}"`,
    );
    // Where it breaks off, the connection does too: half an export is no whole one.
    await pipeline(Readable.from(textOf(first, rows, writer)), response);
  });
}

async function* textOf(
  first: IteratorResult<ExportRow>,
  rows: AsyncGenerator<ExportRow>,
  writer: ExportWriter,
): AsyncGenerator<string> {
  yield writer.begin;
  if (!first.done) {
    yield writer.row(first.value);
    for await (const row of rows) {
      yield writer.between + writer.row(row);
    }
  }
  yield writer.end;
}
