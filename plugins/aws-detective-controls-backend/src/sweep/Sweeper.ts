import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { randomUUID } from 'node:crypto';
import { TargetReader } from '../collect/Collector';
import { PluginConfig } from '../config';
import { mapTarget } from '../map';
import {
  Control,
  EntityClaims,
  globalRegion,
  Target,
  targetId,
} from '../model';
import { Store, SweepOutcome, TargetLease } from '../store';
import { accountRegions } from './accountRegions';
import { EntityCache } from './EntityCache';
import { GlobalTurns } from './GlobalTurns';
import { LEASE_SECONDS, LeaseKeeper } from './LeaseKeeper';
import { PeersSeen } from './PeersSeen';
import { reportSweep } from './reportSweep';
import { sweepTarget } from './sweepTarget';
import { syncEnabledRegions } from './syncEnabledRegions';

/** A sweep that broke off for a reason of our own is tried again after this long. */
const RETRY_SECONDS = 60;

/** What a {@link Sweeper} works with. */
export interface SweeperOptions {
  store: Store;
  reader: TargetReader;
  controls: Control[];
  config: PluginConfig;
  entities: EntityCache;
  logger: LoggerService;
  /** Called when a sweep was stored. */
  onStored?: () => void;
  now?: () => Date;
}

/**
 * Sweeps the targets that are due, a bounded number at once. Several instances
 * share them through the store: each target is claimed with a lease that is
 * renewed while it is swept, and expires when its instance dies.
 */
export class Sweeper {
  private readonly instanceId = randomUUID();
  private readonly globalTurns: GlobalTurns;
  private readonly now: () => Date;

  constructor(private readonly options: SweeperOptions) {
    this.globalTurns = new GlobalTurns(options.store);
    this.now = options.now ?? (() => new Date());
  }

  /**
   * Sweeps until no target is due, or `signal` aborts.
   *
   * @returns how many sweeps were stored
   * @throws what the store throws, once the sweeps under way have ended
   */
  async sweepDueTargets(signal: AbortSignal): Promise<number> {
    const { concurrency } = this.options.config.sweep;
    const running = new Set<Promise<boolean>>();
    let stored = 0;
    let ended = 0;
    const start = (lease: TargetLease) => {
      const sweep = this.sweep(lease, signal);
      this.globalTurns.note(lease.target, sweep);
      const turn = sweep.finally(() => {
        running.delete(turn);
        ended += 1;
      });
      running.add(turn);
      turn.then(
        saved => {
          stored += saved ? 1 : 0;
        },
        // The race below, or the next claim, fails of the same cause.
        () => {},
      );
    };

    let goOn = true;
    try {
      while (goOn) {
        const endedBefore = ended;
        const leases = await this.claim(concurrency - running.size, signal);
        leases.forEach(start);
        if (running.size > 0) {
          await Promise.race(running);
        }
        // What ended may have made others due.
        goOn = running.size > 0 || ended > endedBefore;
      }
    } finally {
      await Promise.allSettled(running);
    }
    return stored;
  }

  private async claim(
    limit: number,
    signal: AbortSignal,
  ): Promise<TargetLease[]> {
    if (signal.aborted) {
      return [];
    }
    return this.options.store.claimDueTargets({
      instanceId: this.instanceId,
      limit,
      now: this.now().toISOString(),
      leaseSeconds: LEASE_SECONDS,
    });
  }

  private async sweep(
    lease: TargetLease,
    signal: AbortSignal,
  ): Promise<boolean> {
    const { store, logger, config } = this.options;
    const id = targetId(lease.target);
    const keeper = new LeaseKeeper({ lease, store, logger, now: this.now });
    const peers = new PeersSeen(store, lease.target);

    try {
      const regionEnabled = await this.globalTurns.regionEnabled(lease.target);
      const timeLimit = AbortSignal.timeout(
        config.sweep.targetTimeoutSeconds * 1000,
      );
      const entities = await this.options.entities.get();
      const outcome = await sweepTarget({
        target: lease.target,
        reader: this.options.reader,
        controls: this.options.controls,
        entities,
        entityTagKeys: config.claims.entityTagKeys,
        regionEnabled,
        globalRegionSwept: this.sweepsGlobalRegion(lease.target),
        readUnswept: () => peers.readUnswept(),
        readOthers: collectors => store.readOthers(lease.target, collectors),
        readPeers: ask => peers.read(ask),
        now: this.now,
        signal: AbortSignal.any([signal, timeLimit, keeper.signal]),
        onProgress: progress => keeper.note(progress),
      });
      await keeper.stop();
      if (signal.aborted || keeper.signal.aborted) {
        // Shut down, or another instance has the target now: what was cut off
        // halfway says nothing about AWS.
        await store.releaseLease({
          lease,
          nextSweepAt: this.now().toISOString(),
        });
        return false;
      }
      const stored = await this.save(lease, outcome);
      if (stored) {
        await this.remap(lease.target, entities);
        await this.lookAgain(outcome, peers);
        this.options.onStored?.();
      }
      return stored;
    } catch (error) {
      await keeper.stop();
      logger.error(`Sweep of ${id} broke off: ${stringifyError(error)}`);
      await store.releaseLease({
        lease,
        nextSweepAt: this.later(RETRY_SECONDS),
      });
      return false;
    }
  }

  /** Whether the region that keeps what is known of an account's global services is swept. */
  private sweepsGlobalRegion({ accountId, partition }: Target): boolean {
    const regions = accountRegions(this.options.config, accountId);
    return regions === 'enabled' || regions.includes(globalRegion(partition));
  }

  private async save(
    lease: TargetLease,
    outcome: SweepOutcome,
  ): Promise<boolean> {
    const { store, logger, config } = this.options;
    const stored = await store.saveSweep({
      lease,
      outcome,
      nextSweepAt: this.later(config.sweep.intervalSeconds),
    });
    if (!stored) {
      logger.warn(
        `Sweep of ${targetId(lease.target)} was not stored: its lease was lost`,
      );
      return false;
    }
    reportSweep(outcome, logger);
    await syncEnabledRegions(outcome, {
      store,
      config,
      now: this.now().toISOString(),
    });
    return true;
  }

  /**
   * Makes a target due again where readings of another came while it was swept.
   * Each of the two is first stored and then looks, so that one sees the other.
   */
  private async lookAgain(
    outcome: SweepOutcome,
    peers: PeersSeen,
  ): Promise<void> {
    if (await peers.haveCome(outcome)) {
      await this.options.store.makeDue({
        targets: [outcome.target],
        now: this.now().toISOString(),
      });
    }
  }

  /** Maps anew where the catalog was read while the target was swept. */
  private async remap(target: Target, used: EntityClaims[]): Promise<void> {
    const { store, config } = this.options;
    const entities = await this.options.entities.get();
    if (entities !== used) {
      await store.saveMappings({
        target,
        mappings: mapTarget({
          target,
          resources: await store.readResources(target),
          entities,
          entityTagKeys: config.claims.entityTagKeys,
        }),
      });
    }
  }

  private later(seconds: number): string {
    return new Date(this.now().getTime() + seconds * 1000).toISOString();
  }
}
