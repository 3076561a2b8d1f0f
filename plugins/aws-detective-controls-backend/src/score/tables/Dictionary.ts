/** Gives each text a number, from 0 on, and keeps it. */
export class Dictionary {
  private readonly numbers = new Map<string, number>();
  /** The text of each number. */
  readonly texts: string[] = [];

  get size(): number {
    return this.texts.length;
  }

  /** The number of a text, a new one where it has none. */
  intern(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) {
      return known;
    }
    this.numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  /** The number of a text; -1 where it has none. */
  find(text: string): number {
    return this.numbers.get(text) ?? -1;
  }

  /** One flag for each number: 1 for those of `texts`. */
  flags(texts: Iterable<string>): Uint8Array {
    const flags = new Uint8Array(this.texts.length);
    for (const text of texts) {
      const number = this.numbers.get(text);
      if (number !== undefined) {
        flags[number] = 1;
      }
    }
    return flags;
  }
}
