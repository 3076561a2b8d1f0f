import { CollectorRun, TargetReader } from '../collect/Collector';
import {
  buildInventory,
  buildRecords,
  evaluateSnapshot,
  globalListFailure,
  globalReadings,
} from '../evaluate';
import { declaredArns, mapTarget } from '../map';
import {
  CollectorId,
  Control,
  declarationOf,
  EntityClaims,
  PeerReading,
  PeerRequest,
  Peers,
  Readings,
  Snapshot,
  Target,
} from '../model';
import { SweepOutcome } from '../store';
import { neededCollectors } from './neededCollectors';
import { peerRequests } from './PeersSeen';

/** What one sweep of a target needs to know beside what AWS says. */
export interface SweepInputs {
  target: Target;
  reader: TargetReader;
  controls: Control[];
  entities: EntityClaims[];
  entityTagKeys: string[];
  /** Whether a listing says that the region is enabled; undefined where none was read. */
  regionEnabled: boolean | undefined;
  /** See `Store.readUnswept`. */
  readUnswept(): Promise<Target | undefined>;
  /** What sweeps of other targets read last, of some collectors. */
  readOthers(collectors: CollectorId[]): Promise<PeerReading[]>;
  /** Whether the region that keeps what is known of global services is swept too. */
  globalRegionSwept: boolean;
  /** What sweeps of other targets read, of what is asked for once the others are known. */
  readPeers(ask: (known: Peers) => PeerRequest[]): Promise<Peers>;
  now: () => Date;
  signal: AbortSignal;
  onProgress(progress: { done: number; of: number; current?: string }): void;
}

/**
 * One pass over one target: collect, evaluate, map. Gives what is to be stored,
 * and stores nothing. A region that a listing says is not enabled is not called.
 */
export async function sweepTarget(inputs: SweepInputs): Promise<SweepOutcome> {
  const { target, entities, controls, now } = inputs;
  const startedAt = now().toISOString();
  const regionDisabled = inputs.regionEnabled === false;

  // Before what the others read: what comes in between is then waited for, not missed.
  const unswept = await inputs.readUnswept();
  const collectors = regionDisabled ? [] : neededCollectors(target, controls);
  const runs = regionDisabled
    ? []
    : await inputs.reader.read(target, {
        collectors,
        others: await inputs.readOthers(lookedAt(collectors)),
        signal: inputs.signal,
        onRun: (run, progress) =>
          inputs.onProgress({ ...progress, current: run.collector }),
      });

  const readings = readingsOf(runs);
  const peers = await inputs.readPeers(known =>
    peerRequests(controls, readings, target, known),
  );
  const resources = regionDisabled
    ? []
    : buildInventory(
        target,
        { ...readings, ...globalReadings(target, peers) },
        declaredArns(entities, target),
      );
  const snapshot: Snapshot = {
    target,
    regionEnabled: inputs.regionEnabled,
    globalRegionSwept: inputs.globalRegionSwept,
    readings,
    resources,
    unswept,
    peers,
    startedAt,
  };

  return {
    target,
    startedAt,
    finishedAt: now().toISOString(),
    regionDisabled,
    runs,
    resources,
    listMissing: globalListFailure(snapshot) !== undefined,
    evaluations: evaluateSnapshot(snapshot, controls),
    records: buildRecords(snapshot),
    mappings: mapTarget({
      target,
      resources,
      entities,
      entityTagKeys: inputs.entityTagKeys,
    }),
  };
}

/** What collectors look at of other targets, each once. */
function lookedAt(collectors: readonly CollectorId[]): CollectorId[] {
  return [
    ...new Set(collectors.flatMap(id => declarationOf(id).looksAt ?? [])),
  ];
}

function readingsOf(runs: CollectorRun[]): Readings {
  return Object.fromEntries(
    runs.map(run => [run.collector, run.reading]),
  ) as Readings;
}
