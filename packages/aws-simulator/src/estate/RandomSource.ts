import { createHash } from 'node:crypto';

/** Numbers that look random, and are the same for the same seed. Not for secrets. */
export class RandomSource {
  private count = 0;

  constructor(private readonly seed: string) {}

  /** From 0 up to, and without, 1. */
  next(): number {
    const digest = createHash('sha256')
      .update(`${this.seed}/${this.count++}`)
      .digest();
    return digest.readUInt32BE(0) / 2 ** 32;
  }

  /** True in about this share of the calls. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** One of the values. */
  pick<T>(values: readonly T[]): T {
    return values[Math.floor(this.next() * values.length)];
  }
}
