import { Store } from '../store/Store';
import { ScoreIndex } from './ScoreIndex';
import { DueOptions } from './ScoreIndexOptions';

/** Milliseconds: how late scores may be before they are shown as stale. */
const LATE_AFTER = 2 * 60 * 1000;

/**
 * Keeps this instance's {@link ScoreIndex} as new as the database: each request asks
 * what changed, and requests that come together ask once.
 */
export class ScoreBoard {
  private readonly store: Pick<Store, 'readScoreChanges'>;
  private readonly options: DueOptions;
  private index: ScoreIndex;
  private version: number | undefined;
  private reading: Promise<void> | undefined;
  private next: { now: Date; read: Promise<ScoreIndex> } | undefined;

  constructor(options: {
    store: Pick<Store, 'readScoreChanges'>;
    due: DueOptions;
  }) {
    this.store = options.store;
    this.options = options.due;
    this.index = new ScoreIndex(options.due);
  }

  /**
   * The index with all that was committed before this was called. It goes on
   * changing: ask all that belongs together without an `await`.
   *
   * @throws what the store throws; the next call tries again
   */
  async current(now: Date): Promise<ScoreIndex> {
    // What runs may have read before this call: the next one serves all that wait.
    if (this.next) {
      if (now > this.next.now) {
        this.next.now = now;
      }
      return this.next.read;
    }
    if (!this.reading) {
      return this.read(now);
    }
    const next = { now, read: this.readAfter(this.reading) };
    this.next = next;
    return next.read;
  }

  private async readAfter(reading: Promise<void>): Promise<ScoreIndex> {
    // Whoever asked for it hears of its failure.
    await reading.catch(() => undefined);
    const { now } = this.next!;
    this.next = undefined;
    return this.read(now);
  }

  private async read(now: Date): Promise<ScoreIndex> {
    const reading = this.update(now);
    this.reading = reading;
    try {
      await reading;
    } finally {
      if (this.reading === reading) {
        this.reading = undefined;
      }
    }
    return this.index;
  }

  private async update(now: Date): Promise<void> {
    const { changes, lateTargets } = await this.store.readScoreChanges({
      after: this.version,
      lateBefore: new Date(now.getTime() - LATE_AFTER).toISOString(),
    });
    try {
      if (changes) {
        this.index.apply(changes);
        this.version = changes.version;
      }
      this.index.setLate(lateTargets);
    } catch (error) {
      // Half of the changes may be in it: start again with all of them.
      this.index = new ScoreIndex(this.options);
      this.version = undefined;
      throw error;
    }
  }
}
