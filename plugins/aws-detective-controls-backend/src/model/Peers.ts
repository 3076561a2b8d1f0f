import { Reading } from './Reading';
import { CollectorId, ReadingValues } from './readings';

/** A reading that another account, or another region, took of itself. */
export interface PeerRequest {
  /** One whose values are stored for others: `shared` in its declaration. */
  collector: CollectorId;
  accountId: string;
  region: string;
}

/** What came of a request that something was stored for. */
export interface PeerReading extends PeerRequest {
  reading: Reading<unknown>;
}

/** What one of the other targets read of itself, the last time it could. */
export interface OtherValue<K extends CollectorId> {
  accountId: string;
  value: ReadingValues[K];
}

/** What other targets read of themselves. */
export interface Peers {
  /**
   * The last reading of another target; undefined where that is no target, was not
   * swept yet, or was not asked for by the control's `peers`.
   */
  reading<K extends CollectorId>(
    id: K,
    of: { accountId: string; region: string },
  ): Reading<ReadingValues[K]> | undefined;
}

/** Makes readings of other targets answer for themselves. */
export function peersOf(found: readonly PeerReading[]): Peers {
  const readings = new Map(found.map(it => [peerKey(it), it.reading]));
  return {
    reading: <K extends CollectorId>(
      collector: K,
      { accountId, region }: { accountId: string; region: string },
    ) =>
      readings.get(peerKey({ collector, accountId, region })) as
        | Reading<ReadingValues[K]>
        | undefined,
  };
}

/** The same for two requests of the same reading. */
export function peerKey({ collector, accountId, region }: PeerRequest): string {
  return `${accountId}/${region} ${collector}`;
}
