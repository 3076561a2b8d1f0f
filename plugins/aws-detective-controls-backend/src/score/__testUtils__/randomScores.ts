import { GAP_AGES } from 'backstage-plugin-aws-detective-controls-common';
import {
  PlaceFindings,
  PlaceGap,
  ScoreChanges,
  ScoreEntity,
  ScoreHistoryRow,
  ScorePlace,
  ScoreWaiver,
} from '../../model';
import { ScoreCondition, ScoreControl, ScoreQuery } from '../ScoreAccess';
import { CONTROLS, dayAgo, daysAgo, NOW } from './scores';

/** Numbers that look random and are the same for the same seed (mulberry32). */
export class SeededRandom {
  constructor(private state: number) {}

  /** From 0 to 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) % 2 ** 32;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)];
  }

  some<T>(values: readonly T[], share: number): T[] {
    return values.filter(() => this.chance(share));
  }
}

const GROUPS = ['a', 'b', 'c', 'd'].map(name => `group:default/${name}`);
const SYSTEMS = ['s', 't', 'u'].map(name => `system:default/${name}`);
const DOMAINS = ['x', 'y', 'z'].map(name => `domain:default/${name}`);
const COMPONENTS = Array.from('abcdefghij').map(
  name => `component:default/${name}`,
);
const ACCOUNTS = ['100000000001', '100000000002', '100000000003'];
const REGIONS = ['eu-west-1', 'us-east-1'];
const OWNERS = [...GROUPS, 'user:default/ann', 'group:default/gone'];
export const ENTITY_REFS = [...GROUPS, ...SYSTEMS, ...DOMAINS, ...COMPONENTS];
const HOLDERS = [
  ...COMPONENTS,
  SYSTEMS[0],
  DOMAINS[0],
  ...ACCOUNTS.map(accountId => `account/${accountId}`),
];
const TARGETS = ACCOUNTS.flatMap(accountId =>
  REGIONS.map(region => ({
    targetId: `${accountId}/${region}`,
    accountId,
    region,
  })),
);

function maybe<T>(random: SeededRandom, values: readonly T[]): T | undefined {
  return random.chance(0.8) ? random.pick(values) : undefined;
}

function randomEntity(random: SeededRandom, ref: string): ScoreEntity {
  const [kind, rest] = ref.split(':');
  return {
    entityRef: ref,
    kind: kind[0].toUpperCase() + kind.slice(1),
    namespace: 'default',
    name: rest.split('/')[1],
    title: maybe(random, [`The ${ref}`, 'Same Title']),
    ownerRef: maybe(random, OWNERS),
    type: maybe(random, ['service', 'website']),
    lifecycle: maybe(random, ['production', 'experimental']),
    tags: random.some(['pci', 'java'], 0.5),
    systemRef: kind === 'component' ? maybe(random, SYSTEMS) : undefined,
    domainRef:
      kind === 'system' || kind === 'domain'
        ? maybe(random, DOMAINS)
        : undefined,
    parentRefs: kind === 'group' ? random.some(GROUPS, 0.4) : undefined,
  };
}

function randomFindings(random: SeededRandom): PlaceFindings {
  const shared = random
    .some(['k1', 'k2', 'k3'], 0.2)
    .map((key): [string, 'C' | 'H'] => [key, key === 'k1' ? 'C' : 'H']);
  return {
    critical: random.below(3),
    high: random.below(3),
    ...(shared.length > 0 && { shared }),
  };
}

function randomCells(random: SeededRandom): string {
  return CONTROLS.map(() => random.pick(Array.from('fffuswppn.'))).join('');
}

function randomPlace(
  random: SeededRandom,
  holder: string,
  targetId: string,
): ScorePlace {
  if (random.chance(0.2)) {
    const findings = { critical: 0, high: 0 };
    return { holder, targetId, cells: '', gaps: [], findings };
  }
  const cells = randomCells(random);
  const gaps = Array.from(cells).flatMap((letter, control): PlaceGap[] => {
    const failing = letter === 'f' ? 1 + random.below(4) : 0;
    const waived =
      letter === 'w' || random.chance(0.2) ? 1 + random.below(2) : 0;
    const since = Math.floor(daysAgo(random.below(120)));
    const later = random.chance(0.2) ? random.below(40) * 86_400 : 0;
    return failing + waived > 0
      ? [
          later > 0
            ? [control, failing, since, waived, later]
            : [control, failing, since, waived],
        ]
      : [];
  });
  return { holder, targetId, cells, gaps, findings: randomFindings(random) };
}

function randomWaiver(random: SeededRandom, number: number): ScoreWaiver {
  const from = random.below(100);
  const time = (days: number) => new Date(daysAgo(days) * 1000).toISOString();
  return {
    id: `w${number}`,
    entityRef: random.pick(HOLDERS),
    controlId: random.pick(CONTROLS).id,
    ...(random.chance(0.3) && { subject: 'account/1' }),
    startsAt: time(from),
    endsAt: time(from - random.below(60)),
  };
}

/** Everything of a small organisation, with circles and holes. */
export function randomChanges(random: SeededRandom): ScoreChanges {
  const pairs = HOLDERS.flatMap(holder =>
    random
      .some(TARGETS, 0.4)
      .filter(
        ({ accountId }) =>
          !holder.startsWith('account/') || holder.endsWith(accountId),
      )
      .map(({ targetId }) => ({ holder, targetId })),
  );
  const history = pairs.flatMap(({ holder, targetId }) =>
    random.some([0, 1, 2, 5, 9, 20, 40], 0.3).map(
      (days): ScoreHistoryRow => ({
        holder,
        targetId,
        day: dayAgo(days),
        cells: random.chance(0.1) ? '' : randomCells(random),
        findings: randomFindings(random),
      }),
    ),
  );
  return {
    version: 1,
    reset: true,
    controls: CONTROLS.map(({ id }) => id),
    places: pairs.map(({ holder, targetId }) =>
      randomPlace(random, holder, targetId),
    ),
    history,
    entities: random
      .some(ENTITY_REFS, 0.9)
      .map(ref => randomEntity(random, ref)),
    removedEntities: [],
    accounts: random.some(ACCOUNTS, 0.9).map(accountId => ({
      accountId,
      name: maybe(random, ['Prod', 'Dev']),
      ownerRef: maybe(random, OWNERS),
    })),
    targets: TARGETS,
    waivers: Array.from({ length: 10 }, (_unused, number) =>
      randomWaiver(random, number),
    ),
  };
}

function randomCondition(random: SeededRandom, depth: number): ScoreCondition {
  if (depth > 0 && random.chance(0.6)) {
    const parts = [0, 1].map(() => randomCondition(random, depth - 1));
    return random.pick<ScoreCondition>([
      { all: parts },
      { any: parts },
      { not: parts[0] },
    ]);
  }
  return random.pick<ScoreCondition>([
    { key: 'owner', values: random.some(OWNERS, 0.5) },
    { key: 'entity', values: random.some(HOLDERS, 0.5) },
    { key: 'system', values: random.some(SYSTEMS, 0.5) },
    { key: 'account', values: random.some(ACCOUNTS, 0.5) },
    { key: 'region', values: random.some(REGIONS, 0.5) },
    { key: 'control', values: random.some(['trail', 'alarm'], 0.5) },
    { key: 'signal', values: random.some(['findings', 'alarms'], 0.5) },
  ]);
}

/** Any filters, of a caller who may see any part. */
export function randomQuery(random: SeededRandom): ScoreQuery {
  const values = <T>(from: readonly T[]) =>
    random.chance(0.15) ? [random.pick(from), random.pick(from)] : undefined;
  const controls: ScoreControl[] = random.chance(0.2)
    ? random.some(CONTROLS, 0.6)
    : CONTROLS;
  return {
    filter: {
      owner: values([...OWNERS, 'mine', 'none']),
      system: values([...SYSTEMS, 'none']),
      domain: values([...DOMAINS, 'none']),
      entity: values(HOLDERS),
      kind: values(['component', 'account', 'system']),
      type: values(['service', 'website']),
      lifecycle: values(['production']),
      tag: values(['pci', 'java']),
      search: random.chance(0.1) ? random.pick(['SAME', '/a', 'prod']) : '',
      account: values(ACCOUNTS),
      region: values(REGIONS),
      status: values(['fail', 'stale', 'pass'] as const),
      overdue: random.chance(0.1) || undefined,
      dueSoon: random.chance(0.1) || undefined,
      age: values(GAP_AGES),
    },
    access: {
      visible: random.chance(0.5)
        ? new Set(random.some(ENTITY_REFS, 0.7))
        : undefined,
      condition: random.chance(0.5) ? randomCondition(random, 2) : undefined,
    },
    mine: random.some(OWNERS, 0.4),
    controls,
    now: NOW,
  };
}
