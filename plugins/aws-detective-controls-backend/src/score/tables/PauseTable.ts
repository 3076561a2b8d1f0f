import { ScoreWaiver, WaiverSpan } from '../../model';
import { pausingSpan } from '../dueDate';
import { IntColumn } from './IntColumn';

/** The waivers that pause due dates, by holder and control. */
export class PauseTable {
  private spans: ReadonlyMap<number, Map<string, WaiverSpan[]>> = new Map();
  /** 1 for holders that are in `spans`: asked for many holders, a map is slow. */
  private hasSpans = new IntColumn(0);

  /**
   * Replaces all waivers.
   *
   * @param ref - gives the number of a holder
   */
  set(waivers: readonly ScoreWaiver[], ref: (text: string) => number): void {
    const spans = new Map<number, Map<string, WaiverSpan[]>>();
    for (const waiver of waivers) {
      const span = pausingSpan(waiver);
      if (span) {
        const holder = ref(waiver.entityRef);
        const ofHolder = spans.get(holder) ?? new Map<string, WaiverSpan[]>();
        const ofControl = ofHolder.get(waiver.controlId) ?? [];
        ofControl.push(span);
        ofHolder.set(waiver.controlId, ofControl);
        spans.set(holder, ofHolder);
      }
    }
    this.spans = spans;
    this.hasSpans = new IntColumn(0);
    for (const holder of spans.keys()) {
      this.hasSpans.set(holder, 1);
    }
  }

  /** Those of a holder by control; undefined where there are none. */
  of(holder: number): ReadonlyMap<string, readonly WaiverSpan[]> | undefined {
    return this.hasSpans.get(holder) === 1 ? this.spans.get(holder) : undefined;
  }
}
