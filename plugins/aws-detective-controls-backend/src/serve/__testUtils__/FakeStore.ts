import { InputError } from '@backstage/errors';
import {
  Page,
  PageOptions,
} from 'backstage-plugin-aws-detective-controls-common';
import { Target, targetId } from '../../model';
import { StoredResult, StoredTarget, StoredWaiver } from '../../store/Store';
import { ServeStore } from '../RouterOptions';
import { noRows } from './rows';

type Item<K extends keyof ServeStore> = ServeStore[K] extends (
  ...args: never[]
) => Promise<Page<infer T>>
  ? T
  : never;

/** What a {@link FakeStore} knows of one entity. */
export interface FakeEntity {
  posture?: ReturnType<typeof noRows>;
  results?: StoredResult[];
  findings?: Item<'readFindings'>[];
  alarms?: Item<'readAlarms'>[];
  rules?: Item<'readRules'>[];
  resources?: Item<'readClaimedResources'>[];
  targets?: Target[];
}

function page<T>(items: T[], { cursor, limit }: PageOptions): Page<T> {
  if (limit === undefined) {
    throw new Error('The router fills in the limit');
  }
  const start = cursor === undefined ? 0 : Number(cursor.replace(/^at-/, ''));
  if (!Number.isInteger(start)) {
    throw new InputError(`Query parameter 'cursor' is not one: '${cursor}'`);
  }
  const end = start + limit;
  return {
    items: items.slice(start, end),
    nextCursor: end < items.length ? `at-${end}` : undefined,
  };
}

function contains(search: string | undefined, ...texts: string[]): boolean {
  return search === undefined || texts.some(text => text.includes(search));
}

function isAmong<T>(values: readonly T[] | undefined, value: T): boolean {
  return values === undefined || values.includes(value);
}

/** The reads of the store, in memory. */
export class FakeStore implements ServeStore {
  readonly madeDue: string[] = [];

  constructor(
    private readonly entities: Record<string, FakeEntity> = {},
    private readonly targets: StoredTarget[] = [],
    private readonly discoveryFailures: Awaited<
      ReturnType<ServeStore['listTargets']>
    >['discoveryFailures'] = [],
  ) {}

  readOpenWorkItems: ServeStore['readOpenWorkItems'] = async () => [];

  readUnownedResources: ServeStore['readUnownedResources'] = async () => ({
    items: [],
    total: 0,
  });

  readUnownedFindings: ServeStore['readUnownedFindings'] = async () => ({
    items: [],
    total: 0,
  });

  readPosture: ServeStore['readPosture'] = async ({ entityRef }) =>
    this.entities[entityRef]?.posture ?? noRows();

  readResults: ServeStore['readResults'] = async ({ entityRef, query }) =>
    page(
      (this.entities[entityRef]?.results ?? []).filter(
        result =>
          isAmong(query.controlIds, result.controlId) &&
          isAmong(query.status, result.stale ? 'stale' : result.status) &&
          isAmong(
            query.scope && [query.scope],
            result.inherited ? 'inherited' : 'own',
          ),
      ),
      query,
    );

  readFindings: ServeStore['readFindings'] = async ({ entityRef, query }) =>
    page(
      (this.entities[entityRef]?.findings ?? []).filter(
        finding =>
          contains(query.search, finding.title) &&
          isAmong(query.severity, finding.severity) &&
          isAmong(query.source, finding.source),
      ),
      query,
    );

  readAlarms: ServeStore['readAlarms'] = async ({ entityRef, query }) =>
    page(
      (this.entities[entityRef]?.alarms ?? []).filter(
        alarm =>
          contains(query.search, alarm.name) &&
          isAmong<string>(query.state, alarm.state),
      ),
      query,
    );

  readRules: ServeStore['readRules'] = async ({ entityRef, query }) =>
    page(
      (this.entities[entityRef]?.rules ?? []).filter(
        rule =>
          contains(query.search, rule.ruleName) &&
          isAmong<string>(query.compliance, rule.compliance),
      ),
      query,
    );

  readClaimedResources: ServeStore['readClaimedResources'] = async ({
    entityRef,
    query,
  }) =>
    page(
      (this.entities[entityRef]?.resources ?? []).filter(({ resource }) =>
        contains(query.search, resource.id),
      ),
      query,
    );

  readEntityTargets: ServeStore['readEntityTargets'] = async entityRef =>
    this.entities[entityRef]?.targets ?? [];

  readWorkItem: ServeStore['readWorkItem'] = async () => undefined;

  readWorkItems: ServeStore['readWorkItems'] = async () => ({ items: [] });

  listTargets: ServeStore['listTargets'] = async () => ({
    targets: this.targets,
    discoveryFailures: this.discoveryFailures,
  });

  readonly waivers: StoredWaiver[] = [];

  hasWaivable: ServeStore['hasWaivable'] = async ({
    entityRef,
    controlId,
    subject,
  }) =>
    (this.entities[entityRef]?.results ?? []).some(
      result =>
        result.controlId === controlId &&
        (subject === undefined
          ? !result.inherited
          : result.subject === subject),
    );

  readPlaces: ServeStore['readPlaces'] = async gaps =>
    gaps.map(({ entityRef }) => ({
      ownerRef: this.entities[entityRef]?.posture?.entity?.ownerRef,
      systemRef: this.entities[entityRef]?.posture?.entity?.systemRef,
      targets: this.entities[entityRef]?.targets ?? [],
    }));

  saveWaiver: ServeStore['saveWaiver'] = async ({ now, ...request }) => {
    const waiver: StoredWaiver = {
      id: `waiver-${this.waivers.length}`,
      state: 'requested',
      requestedAt: now,
      ...request,
    };
    this.waivers.push(waiver);
    return waiver;
  };

  readWaiver: ServeStore['readWaiver'] = async ({ id }) =>
    this.waivers.find(waiver => waiver.id === id);

  readWaivers: ServeStore['readWaivers'] = async ({ query, access }) =>
    page(
      this.waivers.filter(
        waiver =>
          (access.visible?.has(waiver.entityRef) ?? true) &&
          isAmong(query.state, waiver.state) &&
          isAmong(query.id, waiver.id) &&
          isAmong(query.entity, waiver.entityRef),
      ),
      query,
    );

  decideWaiver: ServeStore['decideWaiver'] = async options => {
    const { id, action, by, note, now } = options;
    const waiver = this.waivers.find(known => known.id === id)!;
    const states = {
      approve: 'approved',
      refuse: 'refused',
      withdraw: 'withdrawn',
    } as const;
    return Object.assign(waiver, {
      state: states[action],
      decidedBy: by,
      decidedAt: now,
      decisionNote: note,
    });
  };

  makeDue: ServeStore['makeDue'] = async ({ targets, now }) => {
    this.madeDue.push(...targets.map(target => `${targetId(target)} ${now}`));
    return targets.length;
  };
}
