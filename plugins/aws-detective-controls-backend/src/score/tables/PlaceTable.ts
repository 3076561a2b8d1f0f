import { ScorePlace } from '../../model';
import { CellRows } from './CellRows';
import { COUNTS_AS, writeCells } from './cells';
import { DatedGaps } from './DatedGaps';
import { DueMarksTable } from './DueMarks';
import { FindingColumns, SharedFindings } from './FindingColumns';
import { GapPool } from './GapPool';
import { IntColumn } from './IntColumn';
import { mergeGaps } from './mergeGaps';
import { TargetTable } from './TargetTable';

/** What each holder has in each target, and the same merged over its targets. */
export class PlaceTable {
  /** By place: its holder and target. */
  readonly holder = new IntColumn(-1);
  readonly target = new IntColumn(-1);
  /** By place: the next place of its holder; by holder: its first; -1: none. */
  readonly next = new IntColumn(-1);
  readonly first = new IntColumn(-1);
  /** By holder: how many of its places are there today. */
  readonly live = new IntColumn(0);
  /** By place, as stored. */
  readonly cells = new CellRows();
  /** By holder: the worst of its places, with late ones stale. */
  readonly merged = new CellRows();
  readonly gaps = new GapPool();
  /** By holder: the gaps of its places together, those that have a date. */
  readonly datedGaps = new DatedGaps();
  readonly marks = new DueMarksTable();
  /** By holder: 1 where any of its places has open findings. */
  readonly hasFindings = new IntColumn(0);
  readonly findings: FindingColumns;
  private readonly lives = new IntColumn(0);
  private size = 0;

  constructor(
    private readonly targets: TargetTable,
    sharedFindings: SharedFindings,
  ) {
    this.findings = new FindingColumns(sharedFindings);
  }

  /** Whether a place is there today, not in the history alone. */
  isLive(place: number): boolean {
    return this.lives.get(place) === 1;
  }

  /** Makes room for so many controls. */
  widen(controls: number): void {
    this.cells.widen(controls);
    this.merged.widen(controls);
  }

  /** Replaces a place; one without cells is gone, with its history kept. */
  set(holder: number, place: ScorePlace): void {
    const target = this.targets.intern(place.targetId);
    const row = this.intern(holder, target);
    const { width, bytes } = this.cells;
    writeCells(place.cells, bytes, row * width, width);
    const isLive = place.cells === '' ? 0 : 1;
    this.live.set(holder, this.live.get(holder) + isLive - this.lives.get(row));
    this.lives.set(row, isLive);
    this.gaps.set(row, isLive ? place.gaps : []);
    this.marks.forgetPlace(row);
    this.findings.set(
      row,
      isLive ? place.findings : { critical: 0, high: 0, shared: [] },
    );
    this.merge(holder);
  }

  /** The place of a holder in a target, a new one without cells where there is none. */
  intern(holder: number, target: number): number {
    let place = this.first.get(holder);
    for (; place >= 0; place = this.next.values[place]) {
      if (this.target.values[place] === target) {
        return place;
      }
    }
    place = this.size;
    this.size += 1;
    this.holder.set(place, holder);
    this.target.set(place, target);
    this.next.set(place, this.first.get(holder));
    this.first.set(holder, place);
    this.live.set(holder, this.live.get(holder));
    this.cells.lengthen(this.size);
    this.merged.lengthen(holder + 1);
    return place;
  }

  /** After many places were set. */
  arrange(): void {
    this.gaps.arrange();
    this.datedGaps.arrange();
  }

  /** After the lateness of targets changed. */
  mergeAll(): void {
    for (let holder = 0; holder < this.first.values.length; holder += 1) {
      if (this.first.values[holder] >= 0) {
        this.merge(holder);
      }
    }
  }

  private merge(holder: number): void {
    this.mergeCells(holder);
    this.datedGaps.set(holder, mergeGaps(this, this.targets, holder));
    this.marks.forgetHolder(holder);
    this.hasFindings.set(holder, this.anyFindings(holder) ? 1 : 0);
  }

  private anyFindings(holder: number): boolean {
    let place = this.first.values[holder];
    while (place >= 0 && !this.findings.has(place)) {
      place = this.next.values[place];
    }
    return place >= 0;
  }

  private mergeCells(holder: number): void {
    const { width, bytes } = this.cells;
    const merged = this.merged.bytes;
    const into = holder * width;
    merged.fill(0, into, into + width);
    let place = this.first.values[holder];
    for (; place >= 0; place = this.next.values[place]) {
      const countsAs =
        COUNTS_AS[this.targets.late.values[this.target.values[place]]];
      const from = place * width;
      for (let column = 0; column < width; column += 1) {
        const byte = countsAs[bytes[from + column]];
        if (byte > merged[into + column]) {
          merged[into + column] = byte;
        }
      }
    }
  }
}
