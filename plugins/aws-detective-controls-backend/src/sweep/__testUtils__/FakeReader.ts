import { CollectorRun, TargetReader } from '../../collect/Collector';
import { CollectorId, ReadingValues, Target, targetId } from '../../model';

type ReadOptions = Parameters<TargetReader['read']>[1];

/** Reads what a test says, and notes who asks. */
export class FakeReader implements TargetReader {
  /** Ids of the targets that were read, in order. */
  readonly asked: string[] = [];
  /** How many were read at once, at most. */
  most = 0;
  private running = 0;

  constructor(
    private readonly answer: (
      target: Target,
      options: ReadOptions,
    ) => Promise<CollectorRun[]> = async () => [],
  ) {}

  async read(target: Target, options: ReadOptions): Promise<CollectorRun[]> {
    this.asked.push(targetId(target));
    this.running += 1;
    this.most = Math.max(this.most, this.running);
    try {
      return await this.answer(target, options);
    } finally {
      this.running -= 1;
    }
  }
}

/** A collector's run that was answered. */
export function okRun<K extends CollectorId>(
  collector: K,
  value: ReadingValues[K],
): CollectorRun<K> {
  const takenAt = new Date().toISOString();
  return {
    collector,
    reading: { status: 'ok', value, takenAt },
    calls: {},
    durationMs: 1,
  };
}

/** Something to wait for, and what ends the waiting. */
export function gate(): { passed: Promise<void>; open: () => void } {
  let open = () => {};
  const passed = new Promise<void>(resolve => {
    open = resolve;
  });
  return { passed, open };
}
