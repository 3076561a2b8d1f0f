import { ScoreWaiver, WaiverSpan } from '../../model';
import { pausingSpan } from '../dueDate';

/** The waivers that pause due dates, by holder and control. */
export class PauseTable {
  private spans: ReadonlyMap<number, Map<string, WaiverSpan[]>> = new Map();

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
  }

  /** Those of a holder by control; undefined where there are none. */
  of(holder: number): ReadonlyMap<string, readonly WaiverSpan[]> | undefined {
    return this.spans.get(holder);
  }
}
