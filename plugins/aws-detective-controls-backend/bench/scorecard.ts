/*
 * What the scorecard costs over SQLite and PostgreSQL, and, in the same run, what the
 * same question costs with Tech Insights. See docs/benchmarks.md.
 *
 *   yarn bench:scorecard [--reads 200] [--size 5000x20] [--database sqlite]
 *     [--postgres URL] [--no-peer]
 */
import { mockServices } from '@backstage/backend-test-utils';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { DatabaseStore } from '../src/store';
import { LARGE, largeScores, ScoresSize, SMALL } from './largeScores';
import {
  BenchDatabase,
  createPostgres,
  createSqlite,
  withKnex,
} from './scorecard/BenchDatabase';
import { benchControls } from './scorecard/benchControls';
import { checkSample } from './scorecard/checkSample';
import { fillScores } from './scorecard/fillScores';
import { measureScorecard } from './scorecard/measureScorecard';
import { measureTechInsights } from './scorecard/measureTechInsights';
import { describe, QuestionFigures } from './scorecard/QuestionBench';

const { values: options } = parseArgs({
  options: {
    reads: { type: 'string', default: '200' },
    size: { type: 'string' },
    database: { type: 'string' },
    postgres: {
      type: 'string',
      default: process.env.BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING,
    },
    'no-peer': { type: 'boolean', default: false },
  },
});

const SIZES: Record<string, ScoresSize> = {
  '5000x20': SMALL,
  '100000x49': LARGE,
};
const now = new Date('2026-11-24T12:00:00.000Z');
const reads = Number(options.reads);
const write = (line: string) => process.stdout.write(`${line}\n`);

function readOptions() {
  if (!Number.isInteger(reads) || reads < 20) {
    throw new Error('--reads is a whole number, 20 or more');
  }
  const sizes = Object.entries(SIZES).filter(
    ([name]) => name === (options.size ?? name),
  );
  if (sizes.length === 0) {
    throw new Error(`--size is one of ${Object.keys(SIZES).join(', ')}`);
  }
  const { postgres, database } = options;
  const databases: [string, () => Promise<BenchDatabase>][] = [
    ['sqlite', createSqlite],
    ...(postgres
      ? [
          ['postgres', () => createPostgres(postgres)] as [
            string,
            () => Promise<BenchDatabase>,
          ],
        ]
      : []),
  ];
  const chosen = databases.filter(([name]) => name === (database ?? name));
  if (chosen.length === 0) {
    throw new Error(
      '--database is sqlite or postgres, and postgres takes --postgres URL',
    );
  }
  return { sizes, databases: chosen };
}

/** @returns what all shown parts of the page took, in milliseconds, and whether all limits held */
async function measureOne(
  create: () => Promise<BenchDatabase>,
  size: ScoresSize,
) {
  const database = await create();
  try {
    const controls = benchControls(size.controls);
    const ids = controls.map(({ metadata }) => metadata.id);
    const changes = largeScores(size, now, ids);
    write(
      `${database.kind}: ${size.entities} entities × ${size.controls} controls: ${changes.places.length} places in ${changes.targets.length} targets, ${changes.history.length} rows of history, ${changes.waivers.length} waivers`,
    );
    const from = performance.now();
    await withKnex(database, async knex => {
      const store = await DatabaseStore.create({
        database: mockServices.database({ knex }),
      });
      await fillScores(store, knex, changes, now);
    });
    write(`  filled in ${seconds(performance.now() - from)}`);
    write(
      `  ${''.padEnd(56)}${[
        'queries',
        'first p50',
        'first p99',
        'p50 ms',
        'p99 ms',
        'cpu ms',
        'KB',
        'KB sent',
      ]
        .map(it => it.padStart(9))
        .join('')}`,
    );
    const figures = await measureScorecard({
      database,
      size,
      now,
      reads,
      note: write,
    });
    const { load } = figures;
    write(
      `  loaded with the first answer in ${seconds(load.milliseconds)}, by ${
        load.queries
      } queries: ${load.before.used.toFixed(
        0,
      )} MB in use before, ${load.after.used.toFixed(
        0,
      )} MB after (resident ${load.after.resident.toFixed(0)} MB)`,
    );
    for (const { places, milliseconds, queries } of figures.changes) {
      write(
        `  headline after ${places} places changed: ${milliseconds.toFixed(
          0,
        )} ms, ${queries} queries`,
      );
    }
    const over = figures.questions.filter(
      ({ limit, p99 }) => limit !== undefined && p99 > limit,
    );
    write(`  load of the machine now: ${loadavg().map(it => it.toFixed(1))}`);
    if (over.length > 0) {
      write('  over their limits:');
      over.forEach(question => write(describe(question)));
    }
    return { ...figures, isWithin: over.length === 0 };
  } finally {
    await database.remove();
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

async function main(): Promise<void> {
  const { sizes, databases } = readOptions();
  let isWithin = true;
  for (const [, create] of databases) {
    const database = await create();
    try {
      const places = await checkSample(database, now);
      write(
        `${database.kind}: refreshScores writes the same rows for a sample of ${places} places`,
      );
    } finally {
      await database.remove();
    }
  }
  const ours: { name: string; figures: QuestionFigures[] }[] = [];
  for (const [, size] of sizes) {
    for (const [name, create] of databases) {
      const figures = await measureOne(create, size);
      // The limits are set for PostgreSQL.
      isWithin &&= figures.isWithin || name !== 'postgres';
      if (size === SMALL) {
        const { page, everyEntity, everyCheck } = figures;
        ours.push({ name, figures: [page, everyEntity, everyCheck!] });
      }
    }
  }
  if (ours.length > 0 && !options['no-peer']) {
    const peer = await measureTechInsights({
      entities: SMALL.entities,
      checks: SMALL.controls,
      runs: 3,
    });
    const theirs = [...peer.times].sort((a, b) => a - b)[1];
    write(
      `Tech Insights on sqlite: ${peer.results} results of ${
        peer.entities
      } entities: ${peer.queries} queries, ${peer.times
        .map(it => seconds(it))
        .join(', ')}, ${(peer.bytes / 2 ** 20).toFixed(1)} MB`,
    );
    for (const { name, figures } of ours) {
      // Worked out each time, as theirs is.
      for (const { part, filter, first, queries } of figures) {
        const times = (theirs / first.p50).toFixed(0);
        write(
          `  ${part}, ${filter}, on ${name}: ${first.p50.toFixed(
            0,
          )} ms, ${queries} queries: 1 : ${times}`,
        );
      }
      // What a scorecard shows; the rest is for whoever wants all of it.
      isWithin &&= theirs / figures[0].first.p50 >= 100;
    }
  }
  write(
    `load of the machine at the end: ${loadavg().map(it => it.toFixed(1))}`,
  );
  process.exit(isWithin ? 0 : 1);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(2);
});
