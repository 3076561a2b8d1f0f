import { measure, Timing } from '../measure';
import { BenchServer } from './BenchServer';
import { ScorecardReader } from './ScorecardReader';

/** What one question took, where it was answered before and nothing changed since. */
export interface QuestionFigures extends Timing {
  /** The same where each answer has to be worked out. */
  first: Timing;
  part: string;
  filter: string;
  /** SQL queries of one answer: the most of any. */
  queries: number;
  /** Of one answer: as JSON, and as it came, compressed. The greatest of any. */
  jsonBytes: number;
  wireBytes: number;
  /** Processor time of the server for one answer: milliseconds, whatever else runs. */
  cpu: number;
  /** Milliseconds that p99 is to stay below; undefined: none is set. */
  limit?: number;
}

/** What is asked. */
export interface Question {
  limit?: number;
  /** What is asked one after the other, by the number of the time that it is asked. */
  paths: (index: number) => string[];
}

/** Asks questions, and measures what they take. */
export class QuestionBench {
  constructor(
    private readonly server: BenchServer,
    private readonly reader: ScorecardReader,
    private readonly reads: number,
  ) {}

  /** The same with another number of reads. */
  times(reads: number): QuestionBench {
    return new QuestionBench(this.server, this.reader, reads);
  }

  async ask(
    part: string,
    filter: string,
    { limit, paths }: Question,
  ): Promise<QuestionFigures> {
    const { server, reader } = this;
    let queries = 0;
    let jsonBytes = 0;
    let wireBytes = 0;
    // What it takes but for time, beforehand: a few times, as combinations differ.
    for (let index = 0; index < 3; index += 1) {
      await server.queries();
      let json = 0;
      let wire = 0;
      for (const path of paths(index)) {
        const answer = await reader.get(path);
        json += JSON.stringify(answer.json()).length;
        wire += answer.bytes;
      }
      queries = Math.max(queries, await server.queries());
      jsonBytes = Math.max(jsonBytes, json);
      wireBytes = Math.max(wireBytes, wire);
    }
    const first = await measure(
      this.reads,
      async index => {
        for (const path of paths(index)) {
          await reader.get(path);
        }
      },
      () => server.skip(),
    );
    const before = await server.cpu();
    const timing = await measure(this.reads, async index => {
      for (const path of paths(index)) {
        await reader.get(path);
      }
    });
    const cpu = ((await server.cpu()) - before) / timesOf(this.reads);
    return {
      part,
      filter,
      queries,
      cpu,
      jsonBytes,
      wireBytes,
      limit,
      first,
      ...timing,
    };
  }
}

/** How many calls {@link measure} makes, with those that do not count. */
function timesOf(reads: number): number {
  return reads + Math.ceil(reads / 20);
}

/** A line on a question. */
export function describe(figures: QuestionFigures): string {
  const { part, filter, queries, cpu, jsonBytes, wireBytes } = figures;
  const { p50, p99, first } = figures;
  const cells = [
    queries,
    first.p50.toFixed(1),
    first.p99.toFixed(1),
    p50.toFixed(1),
    p99.toFixed(1),
    cpu.toFixed(1),
    (jsonBytes / 1024).toFixed(1),
    (wireBytes / 1024).toFixed(1),
  ];
  return `  ${`${part}, ${filter}`.padEnd(58)}${cells
    .map(cell => String(cell).padStart(9))
    .join('')}${overLimit(figures)}`;
}

function overLimit({ p99, first, limit = Infinity }: QuestionFigures): string {
  if (p99 > limit) {
    return `  over ${limit} ms`;
  }
  return first.p99 > limit ? `  first over ${limit} ms` : '';
}
