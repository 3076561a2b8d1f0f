import { ScoreQuery } from './ScoreAccess';

/** How many answers are kept: a heat map may have some hundred kilobytes. */
const MAXIMUM = 100;

/** Milliseconds: due dates are looked at anew after so long. */
const MINUTE = 60_000;

/**
 * Answers to questions that were asked before, while nothing has changed. Who may see
 * the same and asks the same gets the same: what a caller may see is part of the
 * question, and so is the minute, since with time gaps become overdue.
 */
export class AnswerCache {
  private readonly answers = new Map<string, unknown>();
  private readonly sets = new WeakMap<ReadonlySet<string>, number>();
  private setCount = 0;
  private minute = 0;

  /** After any change. */
  clear(): void {
    this.answers.clear();
  }

  /**
   * @param question - what is asked of the query: with the query all that `answer`
   *   depends on
   * @returns what nobody may change, since others get it too
   */
  get<T>(question: unknown, query: ScoreQuery, answer: () => T): T {
    // Nobody asks for answers of another minute: only the garbage collector would.
    const minute = Math.floor(query.now.getTime() / MINUTE);
    if (minute !== this.minute) {
      this.clear();
      this.minute = minute;
    }
    const key = JSON.stringify([question, this.keyOf(query)]);
    let known = this.answers.get(key) as T | undefined;
    // Again last in line: what nobody asks for is forgotten first.
    this.answers.delete(key);
    known ??= answer();
    this.answers.set(key, known);
    if (this.answers.size > MAXIMUM) {
      const [oldest] = this.answers.keys();
      this.answers.delete(oldest);
    }
    return known;
  }

  private keyOf({ filter, access, mine, controls }: ScoreQuery): unknown {
    const { visible, condition } = access;
    const isMineAsked = visible || filter.owner?.includes('mine');
    return [
      filter,
      // An equal set that is another object is only asked for once more.
      visible ? this.numberOf(visible) : 0,
      condition,
      isMineAsked ? mine : [],
      controls,
    ];
  }

  private numberOf(set: ReadonlySet<string>): number {
    let number = this.sets.get(set);
    if (number === undefined) {
      this.setCount += 1;
      number = this.setCount;
      this.sets.set(set, number);
    }
    return number;
  }
}
