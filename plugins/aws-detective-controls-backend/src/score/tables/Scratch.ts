/** Arrays that are kept: a question takes five or ten. */
const MOST_KEPT = 16;

/**
 * Memory for lists of all entries, used by one question after the other. A question takes
 * some megabytes: were they new ones each time, some questions would wait for the garbage
 * collector.
 */
export class Scratch {
  private free: Int32Array[] = [];
  private taken: Int32Array[] = [];

  /**
   * An array that is at least so long, until the end of {@link during}. What is in it is
   * left from before.
   */
  take(length: number): Int32Array {
    const index = this.free.findIndex(array => array.length >= length);
    const array =
      index < 0 ? new Int32Array(length) : this.free.splice(index, 1)[0];
    this.taken.push(array);
    return array;
  }

  /** Answers a question: what it takes is there for the next one after it. */
  during<T>(answer: () => T): T {
    try {
      return answer();
    } finally {
      // The longest serve everybody.
      this.free = [...this.free, ...this.taken]
        .sort((a, b) => b.length - a.length)
        .slice(0, MOST_KEPT);
      this.taken = [];
    }
  }
}
