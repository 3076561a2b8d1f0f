import { Knex } from 'knex';

/** What is stored of one control and subject. */
export interface Outcome {
  controlId: string;
  subject: string;
  status: string;
  cause?: { kind: string; action?: string; message: string };
}

/** Every stored result, by `control subject`. */
export async function allResults(knex: Knex): Promise<Map<string, Outcome>> {
  const rows = await knex('results').select(
    'control_id',
    'subject',
    'status',
    'cause',
  );
  return new Map(
    rows.map(row => [
      `${row.control_id} ${row.subject}`,
      {
        controlId: row.control_id,
        subject: row.subject,
        status: row.status,
        cause: row.cause ? JSON.parse(row.cause) : undefined,
      },
    ]),
  );
}
