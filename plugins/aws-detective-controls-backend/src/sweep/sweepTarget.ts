import { CollectorRun, TargetReader } from '../collect/Collector';
import { buildInventory, buildRecords, evaluateSnapshot } from '../evaluate';
import { declaredArns, mapTarget } from '../map';
import {
  Control,
  EntityClaims,
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
  /** What sweeps of other targets read. */
  readPeers(requests: PeerRequest[]): Promise<Peers>;
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

  const runs = regionDisabled
    ? []
    : await inputs.reader.read(target, {
        collectors: neededCollectors(target, controls),
        signal: inputs.signal,
        onRun: (run, progress) =>
          inputs.onProgress({ ...progress, current: run.collector }),
      });

  const readings = readingsOf(runs);
  const resources = regionDisabled
    ? []
    : buildInventory(target, readings, declaredArns(entities, target));
  const peers = await inputs.readPeers(
    peerRequests(controls, readings, target),
  );
  const snapshot: Snapshot = {
    target,
    regionEnabled: inputs.regionEnabled,
    readings,
    resources,
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

function readingsOf(runs: CollectorRun[]): Readings {
  return Object.fromEntries(
    runs.map(run => [run.collector, run.reading]),
  ) as Readings;
}
