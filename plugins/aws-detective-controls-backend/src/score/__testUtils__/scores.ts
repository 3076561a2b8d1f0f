import { ScoreChanges, ScoreEntity, ScorePlace } from '../../model';
import { ScoreControl, ScoreQuery } from '../ScoreAccess';
import { ScoreIndex } from '../ScoreIndex';

export const NOW = new Date('2026-11-24T12:00:00.000Z');
export const TODAY = '2026-11-24';

/** Seconds since 1970, so many days before {@link NOW}. */
export function daysAgo(days: number): number {
  return NOW.getTime() / 1000 - days * 24 * 60 * 60;
}

/** The `YYYY-MM-DD` so many days before {@link TODAY}. */
export function dayAgo(days: number): string {
  return new Date(daysAgo(days) * 1000).toISOString().slice(0, 10);
}

/** Three controls, in the places of the letters of `cells`. */
export const CONTROLS: ScoreControl[] = [
  {
    id: 'trail',
    signal: 'logging',
    severity: 'high',
    bestPractice: 'SEC04-BP01',
    scope: 'account',
  },
  {
    id: 'alarm',
    signal: 'alarms',
    severity: 'low',
    bestPractice: 'SEC04-BP02',
    scope: 'resource',
  },
  {
    id: 'detector',
    signal: 'findings',
    severity: 'critical',
    bestPractice: 'SEC04-BP01',
    scope: 'account-region',
  },
];

export const OPTIONS = {
  dueDays: { critical: 7, high: 30, medium: 60, low: 90 },
  soonDays: 7,
};

/** Everything of a scorecard; nothing but what is given. */
export function scoreChanges(parts: Partial<ScoreChanges> = {}): ScoreChanges {
  const places = parts.places ?? [];
  const history = parts.history ?? [];
  const targetIds = new Set(
    [...places, ...history].map(({ targetId }) => targetId),
  );
  return {
    version: 1,
    reset: true,
    controls: CONTROLS.map(({ id }) => id),
    entities: [],
    removedEntities: [],
    accounts: [],
    targets: [...targetIds].map(targetId => {
      const [accountId, region] = targetId.split('/');
      return { targetId, accountId, region };
    }),
    waivers: [],
    ...parts,
    places,
    history,
  };
}

export function place(
  holder: string,
  targetId: string,
  cells: string,
  parts: Partial<ScorePlace> = {},
): ScorePlace {
  return {
    holder,
    targetId,
    cells,
    gaps: [],
    findings: { critical: 0, high: 0 },
    ...parts,
  };
}

/** @param ref - such as `component:default/a` */
export function entity(
  ref: string,
  parts: Partial<ScoreEntity> = {},
): ScoreEntity {
  const [kind, rest] = ref.split(':');
  const [namespace, name] = rest.split('/');
  return { entityRef: ref, kind, namespace, name, ...parts };
}

/** A query of a caller who may see everything. */
export function scoreQuery(
  filter: ScoreQuery['filter'] = {},
  parts: Partial<Omit<ScoreQuery, 'filter'>> = {},
): ScoreQuery {
  return {
    filter,
    access: {},
    mine: [],
    controls: CONTROLS,
    now: NOW,
    ...parts,
  };
}

/** An index that was loaded with {@link scoreChanges}. */
export function scoreIndex(parts: Partial<ScoreChanges> = {}): ScoreIndex {
  const index = new ScoreIndex(OPTIONS);
  index.apply(scoreChanges(parts));
  return index;
}
