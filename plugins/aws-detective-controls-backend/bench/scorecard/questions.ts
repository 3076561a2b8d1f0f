import { SeededRandom } from '../../src/score/__testUtils__/randomScores';

/** Parameters of the API: those with several values are repeated. */
export type Params = Record<string, string | string[]>;

/** What a page of the scorecard asks for. */
export interface Part {
  name: string;
  path: string;
  params: Params;
  /** Whether the issue sets a limit to it. */
  isLimited: boolean;
}

/** Milliseconds within which 99 of 100 answers are to come, over PostgreSQL. */
export const LIMITS = { filtered: 100, combined: 300 };

/** The parts of the page that have limits, and what else it shows. */
export const PARTS: readonly Part[] = [
  part('headline', '/headline'),
  part('table by entity', '', { groupBy: 'entity' }),
  part('table by owner', '', { groupBy: 'owner' }),
  part('table by system', '', { groupBy: 'system' }),
  part('table by account', '', { groupBy: 'account' }),
  part('table by control', '', { groupBy: 'control' }),
  part('heat map by owner', '/heatmap', { groupBy: 'owner' }),
  part('heat map by account', '/heatmap', { groupBy: 'account' }),
  part('trend of 90 days', '/trend'),
  { ...part('gaps', '/gaps'), isLimited: false },
];

/** What filters can be set to, without any. */
export const FACETS: Part = { ...part('facets', '/facets'), isLimited: false };

function part(name: string, path: string, params: Params = {}): Part {
  return { name, path: `/scorecard${path}`, params, isLimited: true };
}

/** One filter for each dimension that there is. */
export function oneFilterEach(controlIds: readonly string[]): Params[] {
  return [
    // With all groups below it: a third of the organisation.
    { owner: 'group:default/group-1' },
    { owner: 'mine' },
    { system: 'system:default/system-1' },
    { domain: 'domain:default/domain-1' },
    { entity: 'component:default/component-1' },
    { kind: 'component' },
    { type: 'service' },
    { lifecycle: 'production' },
    { tag: 'pci' },
    { search: '77' },
    { account: '100000000003' },
    { region: 'eu-west-1' },
    { benchmark: 'sec4-2022' },
    { bestPractice: 'SEC04-BP01' },
    { step: 'BP01-S1' },
    { control: controlIds[0] },
    { signal: 'logging' },
    { severity: 'high' },
    { status: 'fail' },
    { status: 'unknown' },
    { overdue: 'true' },
  ];
}

/** Any combination of two filters and more, each with one value or several. */
export function anyFilters(random: SeededRandom): Params {
  const numbered = (kind: string, count: number) =>
    Array.from(
      { length: count },
      (_unused, number) => `${kind}:default/${kind}-${number}`,
    );
  const choices: [string, string[]][] = [
    ['owner', numbered('group', 30)],
    ['system', numbered('system', 50)],
    ['domain', numbered('domain', 8)],
    ['type', ['service', 'website', 'library', 'job']],
    ['lifecycle', ['production', 'experimental', 'deprecated']],
    ['tag', ['pci', 'java', 'go', 'public']],
    [
      'account',
      Array.from({ length: 20 }, (_unused, number) =>
        String(100_000_000_000 + number),
      ),
    ],
    ['region', ['aws-global', 'eu-west-1', 'us-east-1']],
    ['signal', ['logging', 'alarms', 'findings', 'compliance']],
    ['severity', ['critical', 'high', 'medium', 'low']],
    ['status', ['fail', 'unknown', 'stale', 'pass']],
  ];
  const params: Params = {};
  while (Object.keys(params).length < 2) {
    for (const [name, values] of choices) {
      if (random.chance(0.35)) {
        params[name] = random.some(values, 0.6);
      }
    }
    if (random.chance(0.3)) {
      params.overdue = 'true';
    }
    if (random.chance(0.2)) {
      params.search = random.pick(['component', '7', 'the']);
    }
    for (const [name, value] of Object.entries(params)) {
      if (value.length === 0) {
        delete params[name];
      }
    }
  }
  return params;
}

/** The path of a question, below that of the API. */
export function pathOf({ path, params }: Part, more: Params = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...params, ...more })) {
    for (const each of [value].flat()) {
      search.append(name, each);
    }
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}
