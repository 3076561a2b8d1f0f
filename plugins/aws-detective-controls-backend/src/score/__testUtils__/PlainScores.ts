import {
  GapAge,
  ScorecardFilter,
  ScorecardGroupBy,
  ScoreState,
  ScoreSummary,
  SCORE_STATES,
} from 'backstage-plugin-aws-detective-controls-common';
import {
  CELL_LETTERS,
  PlaceFindings,
  ScoreChanges,
  ScorePlace,
} from '../../model';
import { dueDate, pausingSpan } from '../dueDate';
import { ScoreCondition, ScoreControl, ScoreQuery } from '../ScoreAccess';
import { OPTIONS } from './scores';

/** One place as it counts: with the states that may be seen. */
interface PlainPlace {
  place: Pick<ScorePlace, 'targetId' | 'gaps'>;
  states: Map<string, ScoreState>;
  findings?: PlaceFindings;
}

/** A holder as it counts. */
export interface PlainHolder {
  holder: string;
  places: PlainPlace[];
  states: Map<string, ScoreState>;
}

const worst = (states: ScoreState[]) =>
  SCORE_STATES.find(state => states.includes(state));

/**
 * The scorecard's rules once more, said as plainly as can be and as slow as may be,
 * to hold the index against.
 */
export class PlainScores {
  constructor(
    private readonly all: ScoreChanges,
    private readonly late: readonly string[],
    private readonly query: ScoreQuery,
  ) {}

  select(): PlainHolder[] {
    const { status, overdue, dueSoon, age } = this.query.filter;
    return this.holders(this.all.places, this.late).filter(
      ({ states, ...rest }) =>
        (!status?.length ||
          status.some(state => [...states.values()].includes(state))) &&
        [{ overdue }, { dueSoon }, { age }].every(
          asked =>
            !Object.values(asked).some(Boolean) ||
            this.dates({ states, ...rest }).some(gap => this.takes(gap, asked)),
        ),
    );
  }

  /** Whether all of some filters take a gap. */
  takes(
    { since, left }: { since: number; left: number },
    {
      overdue,
      dueSoon,
      age,
    }: Pick<ScorecardFilter, 'overdue' | 'dueSoon' | 'age'>,
  ): boolean {
    return (
      (!overdue || left < 0) &&
      (!dueSoon || (left >= 0 && left <= OPTIONS.soonDays * 86400)) &&
      (!age?.length || age.includes(plainAge((this.now - since) / 86400)))
    );
  }

  /** How a day ended, of the holders that are selected today. */
  selectDay(day: string): PlainHolder[] {
    const names = new Set(this.select().map(({ holder }) => holder));
    const rows = this.all.history.filter(row => row.day <= day);
    const last = rows.filter(
      row =>
        !rows.some(
          other =>
            other.holder === row.holder &&
            other.targetId === row.targetId &&
            other.day > row.day,
        ),
    );
    return this.holders(
      last.map(row => ({ ...row, gaps: [] })),
      [],
    ).filter(({ holder }) => names.has(holder));
  }

  summary(holders: PlainHolder[]): ScoreSummary {
    const states = holders.flatMap(({ states: of }) => [...of.values()]);
    const count = (state: ScoreState) =>
      states.filter(each => each === state).length;
    const counts = {
      fail: count('fail'),
      unknown: count('unknown'),
      stale: count('stale'),
      waived: count('waived'),
      pass: count('pass'),
      notApplicable: count('not-applicable'),
    };
    const { fail, unknown, stale, waived, pass } = counts;
    const share = (part: number, whole: number) =>
      whole > 0 ? part / whole : undefined;
    const assessed = fail + waived + pass;
    const dates = holders.flatMap(holder => this.dates(holder));
    const findings = holders.flatMap(({ places }) =>
      places.flatMap(place => place.findings ?? []),
    );
    const shared = (asked: 'C' | 'H') =>
      new Set(
        findings.flatMap(each =>
          (each.shared ?? []).flatMap(([key, severity]) =>
            severity === asked ? [key] : [],
          ),
        ),
      ).size;
    const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
    return {
      entities: holders.length,
      entitiesWithGaps: holders.filter(({ states: of }) =>
        [...of.values()].includes('fail'),
      ).length,
      counts,
      assessed: share(assessed, assessed + unknown + stale),
      passing: share(pass, assessed),
      passingWithoutWaived: share(pass, pass + fail),
      overdue: dates.filter(({ left }) => left < 0).length,
      dueSoon: dates.filter(
        ({ left }) => left >= 0 && left <= OPTIONS.soonDays * 86400,
      ).length,
      findings: {
        critical: sum(findings.map(each => each.critical)) + shared('C'),
        high: sum(findings.map(each => each.high)) + shared('H'),
      },
    };
  }

  /** The holders of each row of a table, by its key. */
  groups(groupBy: ScorecardGroupBy): Map<string, PlainHolder[]> {
    const groups = new Map<string, PlainHolder[]>();
    for (const holder of this.select()) {
      for (const [key, part] of this.partsOf(holder, groupBy)) {
        groups.set(key, [...(groups.get(key) ?? []), part]);
      }
    }
    return groups;
  }

  /** How far each gap's date is away, in seconds. */
  dates(holder: PlainHolder) {
    return this.gaps(holder).flatMap(({ control, state, since, later }) =>
      state === 'fail' && since > 0
        ? [
            {
              control,
              since,
              left:
                dueDate({
                  since,
                  severity: control.severity,
                  now: this.now,
                  dueDays: OPTIONS.dueDays,
                  waivers: this.all.waivers
                    .filter(
                      ({ entityRef, controlId }) =>
                        entityRef === holder.holder && controlId === control.id,
                    )
                    .flatMap(waiver => pausingSpan(waiver) ?? []),
                }) +
                later -
                this.now,
            },
          ]
        : [],
    );
  }

  gaps({ states, places }: PlainHolder) {
    return this.query.controls.flatMap(control => {
      const state = states.get(control.id);
      if (!state || state === 'pass' || state === 'not-applicable') {
        return [];
      }
      const gaps = places
        .filter(place => place.states.get(control.id) === state)
        .flatMap(({ place }) => place.gaps)
        .filter(([number]) => this.all.controls[number] === control.id);
      const isOfSubjects = state === 'fail' || state === 'waived';
      const known = gaps.filter(gap => gap[2] > 0);
      const since = known.map(gap => gap[2]);
      const dueFrom = known.map(gap => gap[2] + (gap[4] ?? 0));
      const subjects = gaps.map(gap => gap[state === 'fail' ? 1 : 3]);
      return [
        {
          control,
          state,
          since: isOfSubjects && since.length > 0 ? Math.min(...since) : 0,
          later:
            since.length > 0 ? Math.min(...dueFrom) - Math.min(...since) : 0,
          failing: isOfSubjects ? subjects.reduce((a, b) => a + b, 0) : 0,
        },
      ];
    });
  }

  private get now(): number {
    return this.query.now.getTime() / 1000;
  }

  private partsOf(
    holder: PlainHolder,
    groupBy: ScorecardGroupBy,
  ): [string, PlainHolder][] {
    const { filter } = this.query;
    const asked = (
      refs: string[],
      below?: Set<string>,
    ): [string, PlainHolder][] =>
      refs.filter(ref => !below || below.has(ref)).map(ref => [ref, holder]);
    switch (groupBy) {
      case 'entity':
        return [[holder.holder, holder]];
      case 'system':
        return asked([this.systemOf(holder.holder) ?? 'none']);
      case 'owner':
        return asked(
          this.above(this.ownerOf(holder.holder), 'group'),
          filter.owner?.length ? this.askedOwners() : undefined,
        );
      case 'domain':
        return asked(
          this.above(this.domainOf(holder.holder), 'domain'),
          filter.domain?.length
            ? this.below(filter.domain, 'domain')
            : undefined,
        );
      case 'control':
        return [...holder.states].map(([control, state]) => [
          control,
          { ...holder, states: new Map([[control, state]]) },
        ]);
      default:
        return this.accountsOf(holder);
    }
  }

  private accountsOf(holder: PlainHolder): [string, PlainHolder][] {
    const ids = new Set(
      holder.places.map(({ place }) => place.targetId.split('/')[0]),
    );
    return [...ids].flatMap((id): [string, PlainHolder][] => {
      const places = holder.places.filter(({ place }) =>
        place.targetId.startsWith(id),
      );
      const states = this.merge(places);
      return states.size > 0 ? [[id, { ...holder, places, states }]] : [];
    });
  }

  private holders(
    places: Pick<
      ScorePlace,
      'holder' | 'targetId' | 'cells' | 'gaps' | 'findings'
    >[],
    late: readonly string[],
  ): PlainHolder[] {
    const names = [...new Set(places.map(({ holder }) => holder))];
    return names
      .filter(name => this.isShown(name) && this.isTaken(name))
      .map(name => {
        const own = places
          .filter(({ holder, cells }) => holder === name && cells !== '')
          .flatMap(place => this.placeOf(place, late.includes(place.targetId)));
        return { holder: name, places: own, states: this.merge(own) };
      })
      .filter(({ states }) => states.size > 0);
  }

  private merge(places: PlainPlace[]): Map<string, ScoreState> {
    const states = new Map<string, ScoreState>();
    for (const { id } of this.query.controls) {
      const state = worst(places.flatMap(each => each.states.get(id) ?? []));
      if (state) {
        states.set(id, state);
      }
    }
    return states;
  }

  private placeOf(
    place: Pick<
      ScorePlace,
      'holder' | 'targetId' | 'cells' | 'gaps' | 'findings'
    >,
    isLate: boolean,
  ): PlainPlace[] {
    const { filter, access, controls } = this.query;
    const [account, region] = place.targetId.split('/');
    if (
      (filter.account?.length && !filter.account.includes(account)) ||
      (filter.region?.length && !filter.region.includes(region))
    ) {
      return [];
    }
    const allows = (control: Pick<ScoreControl, 'id' | 'signal'>) =>
      !access.condition ||
      this.holds(access.condition, place.holder, account, region, control);
    const states = new Map<string, ScoreState>();
    for (const control of controls) {
      const letter = place.cells[this.all.controls.indexOf(control.id)];
      const state = SCORE_STATES.find(each => CELL_LETTERS[each] === letter);
      if (state && allows(control)) {
        const isFirm = ['fail', 'waived', 'pass'].includes(state);
        states.set(control.id, isLate && isFirm ? 'stale' : state);
      }
    }
    const findings = allows({ id: '', signal: 'findings' })
      ? place.findings
      : undefined;
    return [{ place, states, findings }];
  }

  private holds(
    condition: ScoreCondition,
    holder: string,
    account: string,
    region: string,
    control: Pick<ScoreControl, 'id' | 'signal'>,
  ): boolean {
    const part = (each: ScoreCondition) =>
      this.holds(each, holder, account, region, control);
    if ('all' in condition) {
      return condition.all.every(part);
    }
    if ('any' in condition) {
      return condition.any.some(part);
    }
    if ('not' in condition) {
      return !part(condition.not);
    }
    const facts = {
      owner: this.ownerOf(holder),
      entity: holder,
      system: this.entity(holder)?.systemRef,
      account,
      region,
      control: control.id,
      signal: control.signal,
    };
    return condition.values.includes(facts[condition.key] ?? 'nothing');
  }

  private isShown(name: string): boolean {
    const { access, mine } = this.query;
    const owner = this.ownerOf(name);
    return (
      this.sees(name) ||
      (name.startsWith('account/') &&
        access.visible !== undefined &&
        owner !== undefined &&
        mine.includes(owner))
    );
  }

  private isTaken(name: string): boolean {
    const { filter } = this.query;
    const entity = this.entity(name);
    const account = this.account(name);
    const kind = name.startsWith('account/') ? 'account' : name.split(':')[0];
    const title = account
      ? account.name ?? account.accountId
      : entity && (entity.title ?? entity.name);
    const is = (asked: string[] | undefined, values: (string | undefined)[]) =>
      !asked?.length || asked.some(value => values.includes(value));
    return (
      (!filter.owner?.length ||
        this.askedOwners().has(this.ownerOf(name) ?? 'none')) &&
      is(filter.system, [this.systemOf(name) ?? 'none']) &&
      (!filter.domain?.length ||
        this.below(filter.domain, 'domain').has(
          this.domainOf(name) ?? 'none',
        )) &&
      is(filter.entity, [name]) &&
      is(filter.kind, [kind]) &&
      is(filter.type, [entity?.type]) &&
      is(filter.lifecycle, [entity?.lifecycle]) &&
      is(filter.tag, entity?.tags ?? []) &&
      `${name}\n${title ?? ''}`
        .toLowerCase()
        .includes(filter.search?.toLowerCase() ?? '')
    );
  }

  private askedOwners(): Set<string> {
    const { filter, mine } = this.query;
    const asked = (filter.owner ?? []).flatMap(ref =>
      ref === 'mine' ? mine : [ref],
    );
    return this.below(asked, 'group');
  }

  private entity(ref: string | undefined) {
    return this.all.entities.find(({ entityRef }) => entityRef === ref);
  }

  private account(holder: string) {
    return this.all.accounts.find(
      ({ accountId }) => `account/${accountId}` === holder,
    );
  }

  private sees(ref: string): boolean {
    const { visible } = this.query.access;
    return !visible || visible.has(ref);
  }

  private ownerOf(name: string): string | undefined {
    return this.entity(name)?.ownerRef ?? this.account(name)?.ownerRef;
  }

  private systemOf(name: string): string | undefined {
    return name.startsWith('system:') && this.entity(name)
      ? name
      : this.entity(name)?.systemRef ??
          (name.startsWith('system:') ? name : undefined);
  }

  private domainOf(name: string): string | undefined {
    if (name.startsWith('domain:')) {
      return name;
    }
    const system = this.systemOf(name);
    const domain = this.entity(system)?.domainRef;
    return domain && (this.sees(system!) || this.sees(domain))
      ? domain
      : undefined;
  }

  private parents(ref: string, kind: 'group' | 'domain'): string[] {
    const entity = ref.startsWith(`${kind}:`) ? this.entity(ref) : undefined;
    const parents =
      kind === 'group' ? entity?.parentRefs : [entity?.domainRef ?? ''];
    return (parents ?? []).filter(
      parent => parent !== '' && (this.sees(ref) || this.sees(parent)),
    );
  }

  private above(ref: string | undefined, kind: 'group' | 'domain'): string[] {
    const reached = new Set([ref ?? 'none']);
    for (const each of reached) {
      this.parents(each, kind).forEach(parent => reached.add(parent));
    }
    return [...reached];
  }

  private below(refs: readonly string[], kind: 'group' | 'domain') {
    const all = this.all.entities.map(({ entityRef }) => entityRef);
    return new Set([
      ...refs,
      ...all.filter(ref =>
        this.above(ref, kind).some(each => refs.includes(each)),
      ),
    ]);
  }
}

function plainAge(days: number): GapAge {
  if (days <= 7) {
    return 'week';
  }
  if (days <= 30) {
    return 'month';
  }
  return days <= 90 ? 'quarter' : 'older';
}
