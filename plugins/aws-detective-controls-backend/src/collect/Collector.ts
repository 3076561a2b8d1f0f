import {
  CollectorId,
  OtherValue,
  PeerReading,
  Reading,
  ReadingValues,
  Target,
} from '../model';

/** What a collector works with. */
export interface CollectorContext {
  target: Target;
  /** Gives the reading of another collector of the same sweep, read once. */
  read<K extends CollectorId>(id: K): Promise<Reading<ReadingValues[K]>>;
  /**
   * What other accounts read of themselves, the last time they could: of the
   * collectors that it `looksAt`.
   */
  others<K extends CollectorId>(id: K): OtherValue<K>[];
  /** Aborted at the sweep's time limit. */
  signal: AbortSignal;
}

/**
 * Reads one list of one AWS service, once a sweep, to its last page.
 */
export interface Collector<K extends CollectorId = CollectorId> {
  id: K;
}

/** What one collector brought back from one sweep. */
export interface CollectorRun<K extends CollectorId = CollectorId> {
  collector: K;
  reading: Reading<ReadingValues[K]>;
  /** AWS calls made, retries included, by `service:Operation`. */
  calls: Record<string, number>;
  durationMs: number;
}

/**
 * Reads a target. One instance lives as long as the plugin; clients are kept per
 * account, region and service.
 */
export interface TargetReader {
  /**
   * Runs collectors. Never throws: what cannot be read is a failed reading.
   * Collectors that are not done when `signal` aborts are `failed` readings that
   * say so.
   *
   * @param collectors - of the target's kind; all of it unless told
   * @param others - what is stored of other accounts, for those that look at it
   * @param onRun - called as each collector ends
   */
  read(
    target: Target,
    options: {
      signal: AbortSignal;
      collectors?: readonly CollectorId[];
      others?: readonly PeerReading[];
      onRun?: (
        run: CollectorRun,
        progress: { done: number; of: number },
      ) => void;
    },
  ): Promise<CollectorRun[]>;
}

/** An account that is to be swept. */
export interface DiscoveredAccount {
  accountId: string;
  name?: string;
  ownerRef?: string;
  partition: string;
  regions: string[] | 'enabled';
}

/** Finds the accounts: those of config, and those of AWS Organizations. */
export interface AccountDiscovery {
  /** Never throws: a list that could not be had is a failed reading. */
  discover(signal: AbortSignal): Promise<{
    /** Those of config always; those of Organizations when they were read. */
    accounts: DiscoveredAccount[];
    /** True when `accounts` is every account there is. */
    complete: boolean;
    organization?: Reading<{ accounts: number }>;
  }>;
}
