/** Rows of one byte a control, in one piece of memory that grows both ways. */
export class CellRows {
  bytes = new Uint8Array(0);
  /** The same memory, four cells at once. */
  words = new Int32Array(0);
  /** How many bytes a row has: as many as there are controls, or a few more. */
  width = 0;
  private count = 0;

  /** Makes room for `width` controls; the bytes of new ones are 0. */
  widen(width: number): void {
    if (width <= this.width) {
      return;
    }
    const wider = Math.ceil(width / 8) * 8;
    const grown = new Uint8Array(this.count * wider);
    for (let row = 0; row < this.count; row += 1) {
      const from = row * this.width;
      grown.set(this.bytes.subarray(from, from + this.width), row * wider);
    }
    this.use(grown);
    this.width = wider;
  }

  /** Makes room for `count` rows; the bytes of new ones are 0. */
  lengthen(count: number): void {
    if (count <= this.count) {
      return;
    }
    this.count = count;
    const needed = count * this.width;
    if (needed > this.bytes.length) {
      const grown = new Uint8Array(Math.ceil((needed * 1.25) / 8) * 8);
      grown.set(this.bytes);
      this.use(grown);
    }
  }

  private use(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.words = new Int32Array(bytes.buffer);
  }
}
