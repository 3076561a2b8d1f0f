import { Facet } from 'backstage-plugin-aws-detective-controls-common';

/** Counts each holder once in each value. */
export class HolderCounter {
  private readonly entities: number[] = [];
  private readonly last: number[] = [];

  count(value: number, entry: number): void {
    if (value >= 0 && this.last[value] !== entry) {
      this.last[value] = entry;
      this.entities[value] = (this.entities[value] ?? 0) + 1;
    }
  }

  facets(texts: readonly string[]): Facet[] {
    return texts.flatMap((text, value) =>
      this.entities[value]
        ? [{ value: text, title: text, entities: this.entities[value] }]
        : [],
    );
  }
}
