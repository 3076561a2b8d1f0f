import {
  CollectorId,
  FailedReading,
  isOk,
  Reading,
  ReadingValues,
} from '../../model';
import { CollectorRun } from '../Collector';

/** What a sweep brought back. */
export class Sweep {
  constructor(readonly runs: CollectorRun[]) {}

  run(id: CollectorId): CollectorRun {
    return this.runs.find(({ collector }) => collector === id)!;
  }

  reading<K extends CollectorId>(id: K): Reading<ReadingValues[K]> {
    return this.run(id).reading as Reading<ReadingValues[K]>;
  }

  value<K extends CollectorId>(id: K): ReadingValues[K] {
    const reading = this.reading(id);
    if (!isOk(reading)) {
      throw new Error(`${id} is ${reading.status}: ${reading.reason}`);
    }
    return reading.value;
  }

  failure(id: CollectorId): FailedReading {
    const reading = this.reading(id);
    if (isOk(reading)) {
      throw new Error(`${id} was read`);
    }
    return reading;
  }

  /** The collectors that did not succeed. */
  get failed(): CollectorId[] {
    return this.runs
      .filter(({ reading }) => !isOk(reading))
      .map(({ collector }) => collector)
      .sort();
  }

  /** All calls, by operation. */
  get calls(): Record<string, number> {
    const total: Record<string, number> = {};
    for (const { calls } of this.runs) {
      for (const [operation, count] of Object.entries(calls)) {
        total[operation] = (total[operation] ?? 0) + count;
      }
    }
    return total;
  }
}
