/** A column of whole numbers that grows. */
export class IntColumn {
  /** Longer than what was set; read only at places that were. */
  values = new Int32Array(0);

  /** @param empty - the value of what was not set yet */
  constructor(private readonly empty: number) {}

  set(index: number, value: number): void {
    if (index >= this.values.length) {
      const grown = new Int32Array(Math.max(64, Math.ceil(index * 1.5)));
      grown.set(this.values);
      grown.fill(this.empty, this.values.length);
      this.values = grown;
    }
    this.values[index] = value;
  }

  get(index: number): number {
    return index < this.values.length ? this.values[index] : this.empty;
  }
}
