import { Knex } from 'knex';

/** What a server is started with. */
export interface ServerOptions {
  database: Knex.Config;
  controls: number;
  /** ISO 8601: what the data was made for. */
  now: string;
}

/** What a server can be asked over its channel. */
export type ServerRequest = 'queries' | 'cpu' | 'memory' | 'skip' | 'stop';

/** How much memory a process has. */
export interface Memory {
  /** Of JavaScript's heap and of arrays, after what is not used was cleared away: MB. */
  used: number;
  /** All that the system gave it: MB. */
  resident: number;
}

/** What a server says over its channel. */
export type ServerMessage =
  | { started: { url: string } }
  | { failed: string }
  /** SQL queries since this was asked last, transactions' own words left out. */
  | { queries: number }
  /** Processor time of the process since it began, of all its threads: milliseconds. */
  | { cpu: number }
  | { memory: Memory }
  /** Its clock went on, so that no answer of before is given again. */
  | { skipped: true };
