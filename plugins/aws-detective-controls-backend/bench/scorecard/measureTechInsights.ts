import { join } from 'node:path';
import { createSqlite } from './BenchDatabase';
import { BenchServer } from './BenchServer';
import { installTechInsights } from './techInsights';
import { TechInsightsOptions } from './techInsightsServer';

/** What all checks of all entities took. */
export interface PeerFigures {
  queries: number;
  /** Milliseconds of each run, in their order. */
  times: number[];
  bytes: number;
  entities: number;
  results: number;
}

interface BulkRun {
  entity: string;
  results: { result: boolean }[];
  error?: unknown;
}

/**
 * Asks Tech Insights for the state of all checks of all entities: its bulk check run,
 * which is all that it has for that.
 *
 * @throws Error where it cannot be installed, or answers less than it was asked for
 */
export async function measureTechInsights(options: {
  entities: number;
  checks: number;
  runs: number;
}): Promise<PeerFigures> {
  const { entities, checks, runs } = options;
  const directory = await installTechInsights();
  const database = await createSqlite();
  const server = await BenchServer.start(
    join(__dirname, 'techInsightsServer.ts'),
    {
      directory,
      database: database.config,
      entities,
      checks,
    } satisfies TechInsightsOptions,
  );
  try {
    // A few entities first, as the other side is warm, too.
    await run(server, ['component:default/component-1']);
    await server.queries();
    const times: number[] = [];
    let queries = 0;
    let bytes = 0;
    for (let number = 0; number < runs; number += 1) {
      const { milliseconds, text } = await run(server, []);
      times.push(milliseconds);
      queries = await server.queries();
      bytes = text.length;
      check(JSON.parse(text), options);
    }
    return { queries, times, bytes, entities, results: entities * checks };
  } finally {
    await server.stop();
    await database.remove();
  }
}

async function run(server: BenchServer, entities: string[]) {
  const from = performance.now();
  const answer = await fetch(`${server.url}/checks/run`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ entities }),
  });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(`Tech Insights answered ${answer.status}: ${text}`);
  }
  return { milliseconds: performance.now() - from, text };
}

function check(
  answer: BulkRun[],
  { entities, checks }: { entities: number; checks: number },
): void {
  const results = answer.reduce((sum, one) => sum + one.results.length, 0);
  if (answer.length !== entities || results !== entities * checks) {
    const error = answer.find(one => one.error)?.error;
    throw new Error(
      `Tech Insights answered ${results} results of ${
        answer.length
      } entities, not ${entities * checks} of ${entities}: ${JSON.stringify(
        error,
      )}`,
    );
  }
}
