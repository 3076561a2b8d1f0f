import { SCORECARD_GROUPS } from 'backstage-plugin-aws-detective-controls-common';
import { ScoreChanges } from '../model';
import { PlainScores } from './__testUtils__/PlainScores';
import {
  ENTITY_REFS,
  randomChanges,
  randomQuery,
  SeededRandom,
} from './__testUtils__/randomScores';
import { dayAgo, daysAgo, OPTIONS } from './__testUtils__/scores';
import { ScoreQuery } from './ScoreAccess';
import { ScoreIndex } from './ScoreIndex';

const SEEDS = Array.from({ length: 60 }, (_unused, seed) => seed + 1);
const PAGE = { limit: 500 };

/** Every answer to a query, to be compared whole. */
function answers(index: ScoreIndex, query: ScoreQuery) {
  return {
    headline: index.headline(query, { periodDays: 7 }),
    tables: SCORECARD_GROUPS.map(groupBy =>
      index.table(query, { ...PAGE, groupBy }),
    ),
    heatmaps: (['owner', 'system', 'domain', 'account'] as const).map(groupBy =>
      index.heatmap(query, { ...PAGE, groupBy }),
    ),
    trend: index.trend(query, { days: 30 }),
    gaps: index.gaps(query, PAGE),
    facets: index.facets(query),
    holders: index.holders(query),
  };
}

/** What came of a state and the one after it, as the store would say it. */
function difference(before: ScoreChanges, after: ScoreChanges): ScoreChanges {
  const id = ({ holder, targetId }: { holder: string; targetId: string }) =>
    `${holder} ${targetId}`;
  const kept = new Set(after.places.map(id));
  const gone = before.places
    .filter(place => !kept.has(id(place)))
    .map(place => ({ ...place, cells: '' }));
  const refs = new Set(after.entities.map(({ entityRef }) => entityRef));
  return {
    ...after,
    reset: false,
    places: [...after.places, ...gone],
    removedEntities: ENTITY_REFS.filter(ref => !refs.has(ref)),
  };
}

describe('ScoreIndex', () => {
  it.each(SEEDS)('counts as the plain rules do (seed %i)', seed => {
    const random = new SeededRandom(seed);
    const all = randomChanges(random);
    const late = random.some(
      all.targets.map(({ targetId }) => targetId),
      0.2,
    );
    const index = new ScoreIndex(OPTIONS);
    index.apply(all);
    index.setLate(late);

    for (let round = 0; round < 25; round += 1) {
      const query = randomQuery(random);
      const plain = new PlainScores(all, late, query);
      const holders = plain.select();

      expect(index.holders(query)).toEqual(
        holders.map(({ holder }) => holder).sort(),
      );
      const headline = index.headline(query, { periodDays: 7 });
      expect(headline.summary).toEqual(plain.summary(holders));
      const before = plain.selectDay(dayAgo(7));
      const { overdue, dueSoon, ...then } = plain.summary(before);
      expect(headline.before).toEqual(before.length > 0 ? then : undefined);

      for (const groupBy of SCORECARD_GROUPS) {
        const table = index.table(query, { ...PAGE, groupBy });
        expect(
          Object.fromEntries(
            table.items.map(({ key, summary }) => [key, summary]),
          ),
        ).toEqual(
          Object.fromEntries(
            [...plain.groups(groupBy)].map(([key, part]) => [
              key,
              plain.summary(part),
            ]),
          ),
        );
      }
      const trend = index.trend(query, { days: 12 });
      for (const day of trend.days.slice(0, -1)) {
        const { counts, entities, entitiesWithGaps, findings } = plain.summary(
          plain.selectDay(day.day),
        );
        expect(day).toEqual({
          day: day.day,
          counts,
          entities,
          entitiesWithGaps,
          findings,
        });
      }
    }
  });

  it.each(SEEDS)('lists the gaps that the plain rules name (seed %i)', seed => {
    const random = new SeededRandom(seed);
    const all = randomChanges(random);
    const index = new ScoreIndex(OPTIONS);
    index.apply(all);
    for (let round = 0; round < 25; round += 1) {
      const query = randomQuery(random);
      const { overdue, dueSoon, age, ...filter } = query.filter;
      query.filter = { ...filter, status: undefined };
      const plain = new PlainScores(all, [], query);
      const asked = ['fail', 'unknown', 'stale', 'waived'] as const;
      const { items, total } = index.gaps(
        { ...query, filter: { ...query.filter, status: [...asked] } },
        PAGE,
      );
      const expected = plain.select().flatMap(holder =>
        plain.gaps(holder).map(gap => ({
          key: `${holder.holder} ${gap.control.id}`,
          state: gap.state,
          failing: gap.failing,
          since: gap.since,
        })),
      );
      expect(total).toBe(expected.length);
      const byKey = (a: { key: string }, b: { key: string }) =>
        a.key < b.key ? -1 : 1;
      expect(
        items
          .map(({ entityRef, controlId, state, failing, since }) => ({
            key: `${entityRef} ${controlId}`,
            state,
            failing,
            since: since ? Date.parse(since) / 1000 : 0,
          }))
          .sort(byKey),
      ).toEqual(expected.sort(byKey));

      const dated = { overdue, dueSoon, age };
      const isDated = Object.values(dated).some(Boolean);
      const chosen = plain
        .select()
        .flatMap(holder =>
          (isDated
            ? plain.dates(holder).filter(gap => plain.takes(gap, dated))
            : plain.gaps(holder).filter(({ state }) => state === 'fail')
          ).map(({ control }) => `${holder.holder} ${control.id}`),
        );
      const page = index.gaps(
        { ...query, filter: { ...filter, status: ['fail'], ...dated } },
        PAGE,
      );
      expect(
        page.items
          .map(({ entityRef, controlId }) => `${entityRef} ${controlId}`)
          .sort(),
      ).toEqual(chosen.sort());
      expect(page.total).toBe(chosen.length);
    }
  });

  it.each(SEEDS)(
    'answers after changes as if it had been loaded with them (seed %i)',
    seed => {
      const random = new SeededRandom(seed);
      let state = randomChanges(random);
      const changed = new ScoreIndex(OPTIONS);
      changed.apply(state);
      for (let step = 0; step < 4; step += 1) {
        const next = randomChanges(random);
        // The history is only ever added to.
        const id = (row: ScoreChanges['history'][0]) =>
          `${row.holder} ${row.targetId} ${row.day}`;
        const rewritten = new Set(next.history.map(id));
        const kept = state.history.filter(row => !rewritten.has(id(row)));
        const late = random.some(
          next.targets.map(({ targetId }) => targetId),
          0.3,
        );
        changed.apply(difference(state, next));
        changed.setLate(late);
        state = { ...next, history: [...kept, ...next.history] };

        const loaded = new ScoreIndex(OPTIONS);
        loaded.setLate(late);
        loaded.apply(state);
        for (let round = 0; round < 5; round += 1) {
          const query = randomQuery(random);
          expect(answers(changed, query)).toEqual(answers(loaded, query));
        }
      }
    },
  );

  it.each(SEEDS)(
    'answers as time passes as one that was never asked before (seed %i)',
    seed => {
      // None of them is the limit of an age, too.
      const options = {
        dueDays: { critical: 5, high: 20, medium: 45, low: 80 },
        soonDays: 3,
      };
      const random = new SeededRandom(seed);
      const all = randomChanges(random);
      const asked = new ScoreIndex(options);
      asked.apply(all);
      const query = randomQuery(random);
      // The seconds around each date at which a gap becomes older or overdue.
      const day = 24 * 60 * 60;
      const turns = all.places.flatMap(({ gaps }) =>
        gaps.flatMap(([, , since, , later = 0]) =>
          [7, 30, 90, ...Object.values(options.dueDays)].flatMap(days => [
            since + days * day,
            since + later + days * day,
            since + later + (days - options.soonDays) * day,
          ]),
        ),
      );
      const times = Array.from({ length: 6 }, () =>
        turns.length > 0 ? random.pick(turns) : daysAgo(random.below(100)),
      )
        .sort((a, b) => a - b)
        .flatMap(time => [time - 1, time, time + 1]);
      // Once a clock is set back, too.
      for (const time of [...times, times[0]]) {
        const then = { ...query, now: new Date(time * 1000) };
        const fresh = new ScoreIndex(options);
        fresh.apply(all);
        // Whole answers are kept for up to a minute; what they are made of is exact.
        asked.forgetAnswers();
        expect(answers(asked, then)).toEqual(answers(fresh, then));
      }
    },
  );

  it.each(SEEDS)(
    'gives every row once over its pages, in the order of one page (seed %i)',
    seed => {
      const random = new SeededRandom(seed);
      const index = new ScoreIndex(OPTIONS);
      index.apply(randomChanges(random));
      for (const sort of ['title', 'passing', 'gaps', 'findings'] as const) {
        for (const order of ['asc', 'desc', undefined] as const) {
          const query = randomQuery(random);
          const options = {
            groupBy: random.pick(SCORECARD_GROUPS),
            sort,
            order,
          };
          const whole = index.table(query, { ...options, ...PAGE });
          const paged = [];
          let after: typeof whole.next;
          do {
            const page = index.table(query, { ...options, limit: 2, after });
            expect(page.total).toBe(whole.total);
            paged.push(...page.items);
            after = page.next;
          } while (after);
          expect(paged).toEqual(whole.items);
        }
      }
    },
  );
});
