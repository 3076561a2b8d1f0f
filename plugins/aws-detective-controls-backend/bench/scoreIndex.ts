/*
 * What the scorecard's questions cost in memory, without HTTP and database, where each
 * answer is worked out anew:
 *
 *   yarn bench:score-index [QUESTIONS] [ENTITIES]
 */
import { ScoreIndex, ScoreQuery } from '../src/score';
import { LARGE, largeControls, largeScores } from './largeScores';
import { measure } from './measure';

const questions = Number(process.argv[2] ?? 100);
const size = { ...LARGE, entities: Number(process.argv[3] ?? LARGE.entities) };
const now = new Date('2026-11-24T12:00:00.000Z');
const write = (line: string) => process.stdout.write(`${line}\n`);

/** Milliseconds. */
const UNFILTERED = 60;
const ANY_FILTERS = 200;

function memory(): number {
  global.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

function load(): ScoreIndex {
  const changes = largeScores(size, now);
  write(
    `${changes.places.length} places, ${changes.history.length} rows of history, ${changes.entities.length} entities`,
  );
  const before = memory();
  const index = new ScoreIndex({
    dueDays: { critical: 7, high: 30, medium: 60, low: 90 },
    soonDays: 7,
  });
  const from = performance.now();
  index.apply(changes);
  write(`  loaded in ${(performance.now() - from).toFixed(0)} ms`);
  const delta = { ...changes, reset: false, history: [], entities: [] };
  const since = performance.now();
  index.apply({ ...delta, places: changes.places.slice(0, 1000) });
  write(
    `  1,000 places changed in ${(performance.now() - since).toFixed(1)} ms`,
  );
  write(`  ${(memory() - before).toFixed(0)} MB`);
  return index;
}

const controls = largeControls(size);
const query = (
  filter: ScoreQuery['filter'] = {},
  access: ScoreQuery['access'] = {},
): ScoreQuery => ({ filter, access, mine: [], controls, now });

const ALL = query();
const TEAM = query({ owner: ['group:default/group-1'] });
const ANY = query({
  owner: ['group:default/group-1', 'group:default/group-2'],
  type: ['service', 'website'],
  region: ['eu-west-1', 'us-east-1'],
  account: Array.from({ length: 40 }, (_unused, n) => `${100_000_000_000 + n}`),
  tag: ['pci', 'java'],
  search: 'component',
  status: ['fail', 'unknown'],
  overdue: true,
});
const REGION = query({ region: ['eu-west-1'] });
const WIDE = query({
  region: ['eu-west-1', 'us-east-1'],
  lifecycle: ['production', 'experimental'],
  status: ['fail', 'unknown'],
  overdue: true,
});
const OWN = query(
  {},
  {
    condition: {
      any: [
        {
          key: 'owner',
          values: Array.from(
            { length: 150 },
            (_u, n) => `group:default/group-${n}`,
          ),
        },
        {
          all: [
            { key: 'account', values: ['100000000001'] },
            { key: 'control', values: ['control-1', 'control-2'] },
          ],
        },
      ],
    },
  },
);
const CONDITIONAL = query(
  {},
  {
    visible: new Set(
      Array.from(
        { length: size.entities / 2 },
        (_u, n) => `component:default/component-${n}`,
      ),
    ),
  },
);

type Question = [
  title: string,
  limit: number,
  ask: (index: ScoreIndex) => unknown,
];

const table =
  (asked: ScoreQuery, groupBy: 'entity' | 'owner' | 'account') =>
  (index: ScoreIndex) =>
    index.table(asked, { groupBy, limit: 100 });

function listOfQuestions(index: ScoreIndex): Question[] {
  let deep: [number | string, string] | undefined;
  for (let page = 0; page < 20; page += 1) {
    deep = index.table(ALL, {
      groupBy: 'entity',
      limit: 500,
      after: deep,
    }).next;
  }
  const asked: [string, number, ScoreQuery][] = [
    ['everything', UNFILTERED, ALL],
    ['one owner', UNFILTERED, TEAM],
    ['one region', UNFILTERED, REGION],
    ['eight filters', ANY_FILTERS, ANY],
    ['wide filters', ANY_FILTERS, WIDE],
    ['mixed condition', ANY_FILTERS, OWN],
    ['half visible', ANY_FILTERS, CONDITIONAL],
  ];
  return [
    ...asked.flatMap(([name, limit, of]): Question[] => [
      [`headline, ${name}`, limit, it => it.headline(of, { periodDays: 30 })],
      [`table by entity, ${name}`, limit, table(of, 'entity')],
      [`table by owner, ${name}`, limit, table(of, 'owner')],
      [
        `heat map by owner, ${name}`,
        limit,
        it => it.heatmap(of, { groupBy: 'owner', limit: 100 }),
      ],
      [`trend of 90 days, ${name}`, limit, it => it.trend(of, { days: 90 })],
      [`gaps, ${name}`, limit, it => it.gaps(of, { limit: 100 })],
    ]),
    ['table by account, everything', UNFILTERED, table(ALL, 'account')],
    [
      'table by title, everything',
      UNFILTERED,
      it => it.table(ALL, { groupBy: 'entity', sort: 'title', limit: 100 }),
    ],
    [
      'table by overdue, everything',
      UNFILTERED,
      it => it.table(ALL, { groupBy: 'entity', sort: 'overdue', limit: 100 }),
    ],
    [
      'deep page by entity, everything',
      UNFILTERED,
      it => it.table(ALL, { groupBy: 'entity', limit: 100, after: deep }),
    ],
    ['facets, everything', UNFILTERED, it => it.facets(ALL)],
    [
      'search, everything',
      UNFILTERED,
      table(query({ search: '777' }), 'entity'),
    ],
    ['holders, everything', ANY_FILTERS, it => it.holders(ALL)],
  ];
}

async function main(): Promise<void> {
  if (!Number.isInteger(questions) || questions < 20) {
    throw new Error('QUESTIONS is a whole number, 20 or more');
  }
  const index = load();
  let slow = 0;
  for (const [title, limit, ask] of listOfQuestions(index)) {
    const { p50, p99 } = await measure(questions, async () => {
      index.forgetAnswers();
      ask(index);
    });
    slow += p99 > limit ? 1 : 0;
    write(
      `  ${title.padEnd(40)} p50 ${p50.toFixed(1).padStart(6)} ms  p99 ${p99
        .toFixed(1)
        .padStart(6)} ms${p99 > limit ? `  over ${limit} ms` : ''}`,
    );
  }
  process.exit(slow === 0 ? 0 : 1);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(2);
});
