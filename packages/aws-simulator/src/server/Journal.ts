/** One call that reached the simulator. */
export interface JournalEntry {
  /** Client package, such as `config-service`; undefined if it could not be told. */
  service?: string;
  operation?: string;
  /** IAM action, where the operation asks for one. */
  action?: string;
  accountId?: string;
  region?: string;
  /** When the call arrived. */
  at: Date;
  /** HTTP status; undefined if no answer was given. */
  status?: number;
  /** Error code of the answer, or the fault that withheld it. */
  code?: string;
  durationMs: number;
}

/** Which calls to look at; each member that is given must match. */
export interface JournalFilter {
  service?: string;
  operation?: string;
  accountId?: string;
  region?: string;
  code?: string;
  /** Calls that arrived then or later. */
  since?: Date;
  /** Calls that arrived before. */
  until?: Date;
}

/** What calls can be counted by. */
export type JournalDimension =
  | 'service'
  | 'operation'
  | 'action'
  | 'accountId'
  | 'region'
  | 'status'
  | 'code';

/** The calls that a simulator answered, oldest first. */
export class Journal {
  private calls: JournalEntry[] = [];
  private forgotten = 0;

  /** @param limit - how many calls are kept; past it the oldest are forgotten. */
  constructor(private readonly limit = 200_000) {}

  /** How many calls were forgotten since the journal was cleared. */
  get dropped(): number {
    return this.forgotten;
  }

  /** Writes down a call. */
  record(entry: JournalEntry): void {
    this.calls.push(entry);
    if (this.calls.length > this.limit) {
      const excess = Math.ceil(this.limit / 10);
      this.calls.splice(0, excess);
      this.forgotten += excess;
    }
  }

  /** The calls that match. */
  entries(filter: JournalFilter = {}): JournalEntry[] {
    return this.calls.filter(entry => matches(entry, filter));
  }

  /**
   * Counts calls.
   *
   * @param options - `by` names what makes the keys, joined by a space:
   * `{ by: ['service', 'operation'] }` gives `{ 'ec2 DescribeVpcs': 3 }`. The
   * rest filters the calls.
   */
  counts({
    by,
    ...filter
  }: JournalFilter & { by: JournalDimension[] }): Record<string, number> {
    const counts = new Map<string, number>();
    for (const entry of this.entries(filter)) {
      const key = by.map(dimension => entry[dimension] ?? '-').join(' ');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Forgets all calls. */
  clear(): void {
    this.calls = [];
    this.forgotten = 0;
  }
}

function matches(
  entry: JournalEntry,
  { since, until, ...exact }: JournalFilter,
): boolean {
  return (
    (since === undefined || entry.at >= since) &&
    (until === undefined || entry.at < until) &&
    Object.entries(exact).every(
      ([name, value]) =>
        value === undefined || entry[name as keyof typeof exact] === value,
    )
  );
}
