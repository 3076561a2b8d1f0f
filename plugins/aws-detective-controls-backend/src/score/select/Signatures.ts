/** Gives each row of bits a number; 0 is the empty row. */
export class Signatures {
  private readonly longer = new Map<number, number>();
  /** The bits of each number. */
  readonly bits: (readonly boolean[])[] = [[]];

  /** The number of a row with one bit more. */
  extend(signature: number, bit: boolean): number {
    const key = signature * 2 + (bit ? 1 : 0);
    let longer = this.longer.get(key);
    if (longer === undefined) {
      longer = this.bits.push([...this.bits[signature], bit]) - 1;
      this.longer.set(key, longer);
    }
    return longer;
  }
}
