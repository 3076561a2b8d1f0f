import { Knex } from 'knex';

const TRANSACTION = /^\s*(begin|commit|rollback|savepoint|release|set)\b/i;

/** Counts the statements that are sent to a database; each call begins anew. */
export function countQueries(knex: Knex): () => number {
  let queries = 0;
  knex.on('query', ({ sql }: { sql: string }) => {
    if (!TRANSACTION.test(sql)) {
      queries += 1;
    }
  });
  return () => {
    const counted = queries;
    queries = 0;
    return counted;
  };
}
