import {
  ScorecardFacets,
  ScorecardHeadline,
  ScorecardRow,
  ScorecardTrend,
} from 'backstage-plugin-aws-detective-controls-common';
import { ScoreChanges } from '../model';
import { AnswerCache } from './AnswerCache';
import { ExportedHolder, exportedOf } from './answers/exported';
import { facetsOf } from './answers/facets';
import { gapsOf, IndexedGap } from './answers/gaps';
import { headlineOf } from './answers/headline';
import { HeatmapPage, heatmapOf, HeatmapPageOptions } from './answers/heatmap';
import { compareText, KeysetOptions, KeysetPage } from './answers/KeysetPage';
import { MissingOwner, missingOwnersOf } from './answers/missingOwners';
import { TableOptions, tableOf } from './answers/table';
import { trendOf } from './answers/trend';
import { ScoreQuery } from './ScoreAccess';
import { DueOptions } from './ScoreIndexOptions';
import { select } from './select/select';
import { Selection } from './select/Selection';
import { ScoreTables } from './tables/ScoreTables';

/**
 * The scorecard in memory: answers every question in a few milliseconds, whatever
 * is filtered by.
 *
 * A *holder* (an entity, or an account that no entity stands for) is in an answer
 * where the caller may see it, the filters take it, and it has at least one cell
 * that is counted. The cells of its places are merged, the worst first, so that each
 * entity × control counts once; and an entity counts once in each owner, system and
 * domain that it is below.
 *
 * Answers are of one state only where nothing is applied in between: ask without an
 * `await`. Others may get the same object: nobody changes an answer.
 */
export class ScoreIndex {
  private tables: ScoreTables;
  private readonly answers = new AnswerCache();
  private late: readonly string[] = [];

  /** The targets whose scores are late: `<account>/<region>`. */
  get lateTargets(): readonly string[] {
    return this.late;
  }

  constructor(private readonly options: DueOptions) {
    this.tables = new ScoreTables(options);
  }

  /**
   * Takes in everything, or what changed.
   *
   * @throws Error where what is stored cannot be understood: throw the index away
   */
  apply(changes: ScoreChanges): void {
    this.answers.clear();
    if (changes.reset) {
      this.tables = new ScoreTables(this.options);
      this.tables.setLate(this.late);
    }
    this.tables.apply(changes);
  }

  /**
   * Says which targets' scores are late, all of them: what passes, fails or is waived
   * there is stale until they are not.
   */
  setLate(targetIds: readonly string[]): void {
    // A target may have come since: what is late is set again, even if the same.
    if (targetIds.join() !== this.late.join()) {
      this.answers.clear();
    }
    this.late = [...targetIds];
    this.tables.setLate(this.late);
  }

  /** Answers are worked out anew: for benchmarks. */
  forgetAnswers(): void {
    this.answers.clear();
  }

  /** @param options - `periodDays`: how many days ago `before` is */
  headline(
    query: ScoreQuery,
    options: { periodDays: number },
  ): ScorecardHeadline {
    return this.answers.get(['headline', options], query, () =>
      this.ask(query, selection => headlineOf(selection, options.periodDays)),
    );
  }

  /**
   * A page of rows. A row of an owner or domain counts all groups, or domains, below
   * it; above what the filter asks for there are no rows. Rows of accounts count what
   * a holder has in that account alone.
   */
  table(query: ScoreQuery, options: TableOptions): KeysetPage<ScorecardRow> {
    return this.answers.get(['table', options], query, () =>
      this.ask(query, selection => tableOf(selection, options)),
    );
  }

  /** Controls × groups, worst first; rows as in {@link table}. */
  heatmap(query: ScoreQuery, options: HeatmapPageOptions): HeatmapPage {
    return this.answers.get(['heatmap', options], query, () =>
      this.ask(query, selection => heatmapOf(selection, options)),
    );
  }

  /**
   * @param options - `days`: how many, today included
   */
  trend(query: ScoreQuery, options: { days: number }): ScorecardTrend {
    return this.answers.get(['trend', options], query, () =>
      this.ask(query, selection => trendOf(selection, options.days)),
    );
  }

  /**
   * A page of gaps, the most urgent first. `status` chooses gaps here, not holders
   * (`fail` unless told), and so do `overdue`, `dueSoon` and `age`. Ask with the same `now` for each
   * page, since what is overdue comes first.
   */
  gaps(query: ScoreQuery, options: KeysetOptions): KeysetPage<IndexedGap> {
    const { status, overdue, dueSoon, age, ...filter } = query.filter;
    return this.ask({ ...query, filter }, selection =>
      gapsOf(selection, {
        ...options,
        states: status?.length ? status : ['fail'],
        dated: { overdue, dueSoon, age },
      }),
    );
  }

  /** What filters can be set to, of what the query leaves. */
  facets(query: ScoreQuery): ScorecardFacets {
    return this.answers.get('facets', query, () => this.ask(query, facetsOf));
  }

  /** A page of the owners that holders name and that do not exist. */
  missingOwners(
    query: ScoreQuery,
    options: KeysetOptions,
  ): KeysetPage<MissingOwner> {
    return this.ask(query, selection => missingOwnersOf(selection, options));
  }

  /** What an export says of each holder that a query takes, from A to Z. */
  exported(query: ScoreQuery): ExportedHolder[] {
    return this.ask(query, exportedOf);
  }

  /** The refs of the holders that a query takes, from A to Z. */
  holders(query: ScoreQuery): string[] {
    const holders = this.ask(query, selection => selection.listHolders());
    const { texts } = this.tables.facts.refs;
    return holders.map(holder => texts[holder]).sort(compareText);
  }

  /** @param answer - keeps nothing of the selection */
  private ask<T>(query: ScoreQuery, answer: (selection: Selection) => T): T {
    const { tables } = this;
    return tables.scratch.during(() => answer(select(tables, query)));
  }
}
