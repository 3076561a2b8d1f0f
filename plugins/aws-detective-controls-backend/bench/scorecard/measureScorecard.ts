import { join } from 'node:path';
import { SeededRandom } from '../../src/score/__testUtils__/randomScores';
import { ScoresSize } from '../largeScores';
import { BenchDatabase } from './BenchDatabase';
import { benchControls } from './benchControls';
import { BenchServer } from './BenchServer';
import { changePlaces } from './changePlaces';
import { Memory, ServerOptions } from './messages';
import {
  describe,
  Question,
  QuestionBench,
  QuestionFigures,
} from './QuestionBench';
import {
  anyFilters,
  FACETS,
  LIMITS,
  oneFilterEach,
  Params,
  Part,
  PARTS,
  pathOf,
} from './questions';
import { ScorecardReader } from './ScorecardReader';

/** What a scorecard over one database took. */
export interface ScorecardFigures {
  /** The first answer of a server that was just started, with everything loaded. */
  load: {
    milliseconds: number;
    queries: number;
    before: Memory;
    after: Memory;
  };
  questions: QuestionFigures[];
  /** The first answer after so many places changed. */
  changes: { places: number; milliseconds: number; queries: number }[];
  /** All parts of the page that a visitor sees first, one after the other. */
  page: QuestionFigures;
  /** The row of every entity, with its checks counted by state: page after page. */
  everyEntity: QuestionFigures;
  /** The same for one check after the other: the state of each, of every entity. */
  everyCheck?: QuestionFigures;
}

interface Page {
  items: unknown[];
  nextCursor?: string;
}

/** More checks of entities than that are not asked for one by one. */
const MOST_CHECKS = 100_000;

const HEADLINE = PARTS[0];
const BY_ENTITY = PARTS[1];

/**
 * Starts the API over a filled database, and asks it.
 *
 * @param options - `reads`: how often each question is asked
 */
export async function measureScorecard(options: {
  database: BenchDatabase;
  size: ScoresSize;
  now: Date;
  reads: number;
  note: (line: string) => void;
}): Promise<ScorecardFigures> {
  const { database, size, now, reads, note } = options;
  const server = await BenchServer.start(
    join(__dirname, 'scorecardServer.ts'),
    {
      database: database.config,
      controls: size.controls,
      now: now.toISOString(),
    } satisfies ServerOptions,
  );
  const reader = new ScorecardReader(server.url);
  const bench = new QuestionBench(server, reader, reads);
  try {
    const load = await measureLoad(server, reader);
    const questions: QuestionFigures[] = [];
    const ask = async (part: Part, filter: string, question: Question) => {
      questions.push(await bench.ask(part.name, filter, question));
      note(describe(questions[questions.length - 1]));
    };
    const controlIds = benchControls(size.controls).map(
      ({ metadata }) => metadata.id,
    );
    for (const part of [...PARTS, FACETS]) {
      const limit = part.isLimited ? LIMITS.filtered : undefined;
      await ask(part, 'everything', { limit, paths: () => [pathOf(part)] });
    }
    const deep = await deepCursor(reader, size);
    await ask(BY_ENTITY, 'everything, deep page', {
      limit: LIMITS.filtered,
      paths: () => [pathOf(BY_ENTITY, { cursor: deep })],
    });
    for (const sort of ['title', 'passing', 'overdue', 'findings']) {
      await ask(BY_ENTITY, `everything, by ${sort}`, {
        limit: LIMITS.filtered,
        paths: () => [pathOf(BY_ENTITY, { sort })],
      });
    }
    for (const part of PARTS) {
      for (const filter of oneFilterEach(controlIds)) {
        await ask(part, textOf(filter), {
          limit: part.isLimited ? LIMITS.filtered : undefined,
          paths: () => [pathOf(part, filter)],
        });
      }
    }
    for (const part of PARTS) {
      // Another combination each time, and the same ones for each part.
      await ask(part, 'any combination', {
        limit: part.isLimited ? LIMITS.combined : undefined,
        paths: index => [pathOf(part, anyFilters(new SeededRandom(index)))],
      });
    }
    const page = await bench.ask('page', 'everything', {
      paths: () =>
        ['headline', 'table by entity', 'heat map by owner', 'trend of 90 days']
          .map(name => PARTS.find(part => part.name === name)!)
          .map(part => pathOf(part)),
    });
    note(describe(page));
    const pages = await everyPage(reader, {});
    const everyEntity = await bench
      .times(fewer(reads, pages))
      .ask(`all ${pages.length} pages by entity`, 'everything', {
        paths: () => pages,
      });
    note(describe(everyEntity));
    let everyCheck: QuestionFigures | undefined;
    if (size.entities * size.controls <= MOST_CHECKS) {
      const paths: string[] = [];
      for (const control of controlIds) {
        paths.push(...(await everyPage(reader, { control })));
      }
      everyCheck = await bench
        .times(fewer(reads, paths))
        .ask(`all ${paths.length} pages`, 'entity × control, one by one', {
          paths: () => paths,
        });
      note(describe(everyCheck));
    }
    const changes = [];
    for (const places of [1, 100, 1000, 10_000]) {
      changes.push(
        await measureChange({ database, now, places }, server, reader),
      );
    }
    return { load, questions, changes, page, everyEntity, everyCheck };
  } finally {
    reader.close();
    await server.stop();
  }
}

/** What takes many requests is asked less often, but not less than three times. */
function fewer(reads: number, paths: readonly string[]): number {
  return Math.max(3, Math.min(reads, Math.floor(2000 / paths.length)));
}

async function measureLoad(server: BenchServer, reader: ScorecardReader) {
  const before = await server.memory();
  await server.queries();
  const from = performance.now();
  await reader.get(pathOf(HEADLINE));
  const milliseconds = performance.now() - from;
  const queries = await server.queries();
  return { milliseconds, queries, before, after: await server.memory() };
}

/** Of a page in the middle of all entities. */
async function deepCursor(
  reader: ScorecardReader,
  { entities }: ScoresSize,
): Promise<string> {
  let cursor: string | undefined;
  for (let seen = 0; seen < Math.min(entities / 2, 20_000); seen += 500) {
    const params = { limit: '500', ...(cursor && { cursor }) };
    const answer = await reader.get(pathOf(BY_ENTITY, params));
    cursor = answer.json<Page>().nextCursor;
  }
  return cursor!;
}

/** The pages of every entity's row, by their paths. */
async function everyPage(
  reader: ScorecardReader,
  filter: Params,
): Promise<string[]> {
  // Cursors stay good while the data is the same, so that pages can be timed later.
  const paths: string[] = [];
  let cursor: string | undefined;
  do {
    const params = { ...filter, limit: '500', ...(cursor && { cursor }) };
    paths.push(pathOf(BY_ENTITY, params));
    const answer = await reader.get(paths[paths.length - 1]);
    cursor = answer.json<Page>().nextCursor;
  } while (cursor);
  return paths;
}

async function measureChange(
  options: { database: BenchDatabase; now: Date; places: number },
  server: BenchServer,
  reader: ScorecardReader,
) {
  await changePlaces(options);
  await server.queries();
  const from = performance.now();
  await reader.get(pathOf(HEADLINE));
  const milliseconds = performance.now() - from;
  const { places } = options;
  return { places, milliseconds, queries: await server.queries() };
}

function textOf(params: Params): string {
  return Object.entries(params)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
}
