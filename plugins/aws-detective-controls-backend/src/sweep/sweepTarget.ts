import { CollectorRun, TargetReader } from '../collect/Collector';
import { buildInventory, buildRecords, evaluateSnapshot } from '../evaluate';
import { declaredArns, mapTarget } from '../map';
import {
  Control,
  EntityClaims,
  GLOBAL_REGION,
  isOk,
  Reading,
  Readings,
  Snapshot,
  Target,
  Trail,
} from '../model';
import { SweepOutcome } from '../store';
import { neededCollectors } from './neededCollectors';

/** What one sweep of a target needs to know beside what AWS says. */
export interface SweepInputs {
  target: Target;
  reader: TargetReader;
  controls: Control[];
  entities: EntityClaims[];
  entityTagKeys: string[];
  /** Whether a listing says that the region is enabled; undefined where none was read. */
  regionEnabled: boolean | undefined;
  /** What other accounts' global sweeps read of their trails. */
  readTrails(accountIds: string[]): Promise<Map<string, Reading<Trail[]>>>;
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
  const trails = await inputs.readTrails(trailOwners(target, readings));
  const snapshot: Snapshot = {
    target,
    regionEnabled: inputs.regionEnabled,
    readings,
    resources,
    peers: { trails: accountId => trails.get(accountId) },
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

/** The accounts, other than the target's own, that own trails which it sees. */
function trailOwners(target: Target, readings: Readings): string[] {
  const reading = readings['cloudtrail:trails'];
  if (target.region !== GLOBAL_REGION || !reading || !isOk(reading)) {
    return [];
  }
  const owners = reading.value.map(trail => trail.ownerAccountId);
  return [...new Set(owners)].filter(owner => owner !== target.accountId);
}
