import { PlaceFindings } from '../../model';
import { Dictionary } from './Dictionary';
import { IntColumn } from './IntColumn';

/** A shared finding's severity and key as one number: even ones are critical. */
export class SharedFindings {
  private readonly keys = new Dictionary();

  intern([key, severity]: [key: string, severity: 'C' | 'H']): number {
    return this.keys.intern(key) * 2 + (severity === 'C' ? 0 : 1);
  }
}

/** Open findings by row: of places, or of days of the history. */
export class FindingColumns {
  readonly critical = new IntColumn(0);
  readonly high = new IntColumn(0);
  private readonly shared = new Map<number, number[]>();
  /** 1 for rows that are in `shared`: asked for many rows, a map is slow. */
  private readonly hasShared = new IntColumn(0);

  constructor(private readonly keys: SharedFindings) {}

  /** Numbers of {@link SharedFindings}; undefined for the most rows, which have none. */
  sharedOf(row: number): readonly number[] | undefined {
    return this.hasShared.get(row) === 1 ? this.shared.get(row) : undefined;
  }

  /** Whether a row has any. */
  has(row: number): boolean {
    return (
      this.critical.get(row) > 0 ||
      this.high.get(row) > 0 ||
      this.hasShared.get(row) === 1
    );
  }

  set(row: number, findings: PlaceFindings): void {
    this.critical.set(row, findings.critical);
    this.high.set(row, findings.high);
    this.hasShared.set(row, findings.shared?.length ? 1 : 0);
    if (findings.shared?.length) {
      this.shared.set(
        row,
        findings.shared.map(finding => this.keys.intern(finding)),
      );
    } else {
      this.shared.delete(row);
    }
  }
}
