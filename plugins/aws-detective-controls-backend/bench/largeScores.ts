import {
  Severity,
  SIGNALS,
} from 'backstage-plugin-aws-detective-controls-common';
import {
  FINDING_CONTROLS,
  PlaceGap,
  ScoreChanges,
  ScoreEntity,
  ScoreHistoryRow,
  ScorePlace,
  ScoreWaiver,
} from '../src/model';
import { ScoreControl } from '../src/score';
import { SeededRandom } from '../src/score/__testUtils__/randomScores';
import { contentHash } from '../src/store/sql/content';

/** How much of everything there is. */
export interface ScoresSize {
  entities: number;
  controls: number;
  /** In three levels: each group of the first two has as many below it. */
  owners: number;
  systems: number;
  domains: number;
  accounts: number;
  /** How many days of history. */
  days: number;
  /** Of all cells, how many change in 30 days. */
  monthlyChange: number;
  /** Of all entities × controls, how many are under a waiver: people ask for each. */
  waived: number;
}

/** The size that DESIGN.md plans for. */
export const LARGE: ScoresSize = {
  entities: 100_000,
  controls: 49,
  owners: 300,
  systems: 200,
  domains: 20,
  accounts: 60,
  days: 90,
  monthlyChange: 0.02,
  waived: 0.0005,
};

/** The size at which others were measured. */
export const SMALL: ScoresSize = {
  ...LARGE,
  entities: 5000,
  controls: 20,
  owners: 60,
  systems: 50,
  domains: 8,
  accounts: 20,
};

/** The regions of each account. */
export const REGIONS = ['aws-global', 'eu-west-1', 'us-east-1'];

const SEVERITIES: Severity[] = ['critical', 'high', 'medium', 'low'];
const DAY = 24 * 60 * 60;

const ref = (kind: string, number: number) =>
  `${kind}:default/${kind}-${number}`;

/** The controls as a query has them. */
export function largeControls({ controls }: ScoresSize): ScoreControl[] {
  return Array.from({ length: controls }, (_unused, number) => ({
    id: `control-${number}`,
    signal: SIGNALS[number % SIGNALS.length],
    severity: SEVERITIES[number % SEVERITIES.length],
    bestPractice: `SEC04-BP0${1 + (number % 4)}`,
    scope: 'resource',
  }));
}

/** The groups, systems, domains and components of the catalog. */
export function largeEntities(
  size: ScoresSize,
  random: SeededRandom,
): ScoreEntity[] {
  const many = (
    kind: string,
    count: number,
    facts: (number: number) => Partial<ScoreEntity>,
  ) =>
    Array.from(
      { length: count },
      (_unused, number): ScoreEntity => ({
        entityRef: ref(kind, number),
        kind,
        namespace: 'default',
        name: `${kind}-${number}`,
        title: `The ${kind} ${number}`,
        ...facts(number),
      }),
    );
  const branches = Math.ceil(Math.cbrt(size.owners));
  return [
    ...many('group', size.owners, number => ({
      parentRefs:
        number === 0 ? [] : [ref('group', Math.floor((number - 1) / branches))],
    })),
    ...many('domain', size.domains, number => ({
      domainRef: number < 5 ? undefined : ref('domain', number % 5),
    })),
    ...many('system', size.systems, number => ({
      ownerRef: ref('group', random.below(size.owners)),
      domainRef: ref('domain', number % size.domains),
    })),
    ...many('component', size.entities, () => ({
      ownerRef: ref('group', random.below(size.owners)),
      systemRef: ref('system', random.below(size.systems)),
      type: random.pick(['service', 'website', 'library', 'job']),
      lifecycle: random.pick(['production', 'experimental', 'deprecated']),
      tags: random.some(['pci', 'java', 'go', 'public'], 0.3),
    })),
  ];
}

/** A finding that two entities of a target share, with the key that the store gives it. */
export function sharedFinding(targetId: string, number: number) {
  const source = 'securityhub';
  const findingId = `shared-${number}`;
  return {
    source,
    findingId,
    key: contentHash([targetId, source, findingId]).slice(0, 12),
  };
}

/**
 * Places, their history and waivers, as the store has them: half of the entities have
 * a second place.
 *
 * @param controlIds - in the order of the letters of cells
 */
export function largeScores(
  size: ScoresSize,
  now: Date,
  controlIds: string[] = largeControls(size).map(({ id }) => id),
): ScoreChanges {
  const random = new SeededRandom(4);
  const seconds = Math.floor(now.getTime() / 1000);
  const accounts = Array.from({ length: size.accounts }, (_unused, number) => ({
    accountId: String(100_000_000_000 + number),
    name: `account-${number}`,
    ownerRef: ref('group', random.below(size.owners)),
  }));
  const targets = accounts.flatMap(({ accountId }) =>
    REGIONS.map(region => ({
      targetId: `${accountId}/${region}`,
      accountId,
      region,
    })),
  );
  const places: ScorePlace[] = [];
  /** Those that may have findings: no account has, and none that waives them. */
  const exposed: ScorePlace[] = [];
  const history: ScoreHistoryRow[] = [];
  const waivers: ScoreWaiver[] = [];

  const addPlace = (
    holder: string,
    targetId: string,
    waived: ReadonlySet<string>,
  ) => {
    const letters = controlIds.map(id =>
      waived.has(id) ? 'w' : letter(random),
    );
    const gaps = letters.flatMap((state, control): PlaceGap[] => {
      const since = seconds - random.below(200) * DAY;
      const subjects = 1 + random.below(3);
      if (state === 'f') {
        return [[control, subjects, since, 0]];
      }
      return state === 'w' ? [[control, 0, 0, subjects]] : [];
    });
    const isExposed =
      !holder.startsWith('account/') &&
      !Object.keys(FINDING_CONTROLS).some(id => waived.has(id));
    const findings: ScorePlace['findings'] = {
      critical: isExposed && random.chance(0.02) ? 1 : 0,
      high: isExposed && random.chance(0.1) ? 2 : 0,
    };
    const place = { holder, targetId, cells: letters.join(''), gaps, findings };
    places.push(place);
    if (isExposed) {
      exposed.push(place);
    }

    // Backwards from how it is now: a day of changes, then the row before it.
    const then = [...letters];
    const changesADay = (controlIds.length * size.monthlyChange) / 30;
    const row = (daysAgo: number) =>
      history.push({
        holder,
        targetId,
        day: new Date((seconds - daysAgo * DAY) * 1000)
          .toISOString()
          .slice(0, 10),
        cells: then.join(''),
        findings,
      });
    for (let daysAgo = 0; daysAgo < size.days; daysAgo += 1) {
      if (random.chance(changesADay)) {
        row(daysAgo);
        then[random.below(controlIds.length)] = letter(random);
      }
    }
    row(size.days);
  };
  const waive = (entityRef: string): ReadonlySet<string> => {
    const waived = random.some(controlIds, size.waived);
    for (const controlId of waived) {
      waivers.push({
        id: `waiver-${waivers.length}`,
        entityRef,
        controlId,
        startsAt: new Date((seconds - 20 * DAY) * 1000).toISOString(),
        endsAt: new Date((seconds + 100 * DAY) * 1000).toISOString(),
      });
    }
    return new Set(waived);
  };
  for (let number = 0; number < size.entities; number += 1) {
    const first = random.below(targets.length);
    const holder = ref('component', number);
    const waived = waive(holder);
    addPlace(holder, targets[first].targetId, waived);
    if (number % 2 === 0) {
      const second = (first + 1 + random.below(10)) % targets.length;
      addPlace(holder, targets[second].targetId, waived);
    }
  }
  shareFindings(exposed, random);
  for (const { targetId, accountId } of targets) {
    addPlace(`account/${accountId}`, targetId, new Set());
  }
  return {
    version: targets.length,
    reset: true,
    controls: controlIds,
    places,
    history,
    entities: largeEntities(size, random),
    removedEntities: [],
    accounts,
    targets,
    waivers,
  };
}

/** Gives some neighbours in a target a finding that names what both hold. */
function shareFindings(places: ScorePlace[], random: SeededRandom): void {
  const before = new Map<string, ScorePlace>();
  let number = 0;
  for (const place of places) {
    const other = before.get(place.targetId);
    before.set(place.targetId, place);
    if (other && random.chance(0.01)) {
      const { key } = sharedFinding(place.targetId, number);
      number += 1;
      for (const { findings } of [place, other]) {
        findings.shared = [
          ...(findings.shared ?? []),
          [key, 'H'] as [string, 'H'],
        ].sort(([a], [b]) => (a < b ? -1 : 1));
      }
    }
  }
}

function letter(random: SeededRandom): string {
  const number = random.next();
  if (number < 0.2) {
    return 'f';
  }
  if (number < 0.25) {
    return 'u';
  }
  if (number < 0.27) {
    return 's';
  }
  return number < 0.8 ? 'p' : 'n';
}
