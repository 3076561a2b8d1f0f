import {
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
} from '../model';
import { Store } from '../store';

/**
 * What one sweep sees of other targets' readings. A target that stores new ones
 * makes those due that wait for them (`Store.saveSweep`); a sweep that looked before
 * and is stored after it is not among these, and has to look again.
 */
export class PeersSeen {
  private missing: PeerRequest[] = [];

  constructor(private readonly store: Pick<Store, 'readPeers'>) {}

  /** What was asked for, as far as it was read. */
  async read(requests: readonly PeerRequest[]): Promise<Peers> {
    if (requests.length === 0) {
      return peersOf([]);
    }
    const found = await this.store.readPeers(requests);
    const known = keysOfKnown(found);
    this.missing = requests.filter(request => !known.has(peerKey(request)));
    return peersOf(found);
  }

  /** Whether readings that could not be seen then can be seen now. */
  async haveCome(): Promise<boolean> {
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
): PeerRequest[] {
  const isGlobal = target.region === GLOBAL_REGION;
  const requests = controls
    .filter(control => (control.target === 'global') === isGlobal)
    .flatMap(control => control.peers?.(readings, target) ?? []);
  return [...new Map(requests.map(it => [peerKey(it), it])).values()];
}

function keysOfKnown(found: readonly PeerReading[]): Set<string> {
  return new Set(found.filter(({ reading }) => isOk(reading)).map(peerKey));
}
