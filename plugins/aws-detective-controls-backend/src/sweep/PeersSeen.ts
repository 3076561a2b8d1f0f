import {
  CollectorId,
  Control,
  GLOBAL_REGION,
  isOk,
  peerKey,
  PeerReading,
  PeerRequest,
  Peers,
  peersOf,
  Readings,
  Target,
  targetId,
} from '../model';
import { Store, SweepOutcome } from '../store';

/** What is read of first sweeps that others wait for. */
const SENDERS: readonly CollectorId[] = [
  's3:global-log-senders',
  's3:log-senders',
];

/**
 * What one sweep sees of other targets' readings. A target that stores new ones
 * makes those due that wait for them (`Store.saveSweep`); a sweep that looked before
 * and is stored after it is not among these, and has to look again.
 */
export class PeersSeen {
  private missing: PeerRequest[] = [];
  private unswept: Target | undefined;

  constructor(
    private readonly store: Pick<Store, 'readPeers' | 'readUnswept'>,
    private readonly target: Target,
  ) {}

  /** The target that was not swept yet, if there is one. */
  async readUnswept(): Promise<Target | undefined> {
    this.unswept = await this.store.readUnswept(this.target);
    return this.unswept;
  }

  /**
   * What was asked for, as far as it was read.
   *
   * @param ask - asked with what came, until there is nothing new that it wants
   */
  async read(ask: (known: Peers) => PeerRequest[]): Promise<Peers> {
    const found: PeerReading[] = [];
    const asked = new Map<string, PeerRequest>();
    let peers = peersOf(found);
    const wanted = () => ask(peers).filter(it => !asked.has(peerKey(it)));
    for (let more = wanted(); more.length > 0; more = wanted()) {
      more.forEach(it => asked.set(peerKey(it), it));
      found.push(...(await this.store.readPeers(more)));
      peers = peersOf(found);
    }
    const known = keysOfKnown(found);
    this.missing = [...asked.values()].filter(it => !known.has(peerKey(it)));
    return peers;
  }

  /**
   * Whether readings that could not be seen then can be seen now.
   *
   * @param outcome - of the sweep, which may have waited for a first sweep
   */
  async haveCome({ evaluations }: SweepOutcome): Promise<boolean> {
    const { unswept } = this;
    const waits = evaluations.some(({ verdicts }) =>
      verdicts.some(
        ({ cause }) =>
          cause?.kind === 'owned-elsewhere' &&
          cause.accountId === unswept?.accountId &&
          SENDERS.some(id => id === cause.collector),
      ),
    );
    if (unswept && waits) {
      const still = await this.store.readUnswept(this.target);
      if (!still || targetId(still) !== targetId(unswept)) {
        return true;
      }
    }
    if (this.missing.length === 0) {
      return false;
    }
    return keysOfKnown(await this.store.readPeers(this.missing)).size > 0;
  }
}

/** What the controls of a target ask of other targets, each once. */
export function peerRequests(
  controls: readonly Control[],
  readings: Readings,
  target: Target,
  known: Peers,
): PeerRequest[] {
  const isGlobal = target.region === GLOBAL_REGION;
  const requests = controls
    .filter(control => (control.target === 'global') === isGlobal)
    .flatMap(control => control.peers?.(readings, target, known) ?? []);
  return [...new Map(requests.map(it => [peerKey(it), it])).values()];
}

function keysOfKnown(found: readonly PeerReading[]): Set<string> {
  return new Set(found.filter(({ reading }) => isOk(reading)).map(peerKey));
}
