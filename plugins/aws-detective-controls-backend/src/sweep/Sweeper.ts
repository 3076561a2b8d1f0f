import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { randomUUID } from 'node:crypto';
import { TargetReader } from '../collect/Collector';
import { PluginConfig } from '../config';
import { mapTarget } from '../map';
import {
  Control,
  EntityClaims,
  GLOBAL_REGION,
  isOk,
  Target,
  targetId,
} from '../model';
import { Store, SweepOutcome, TargetLease } from '../store';
import { accountRegions, isRegionEnabled } from './accountRegions';
import { EntityCache } from './EntityCache';
import { sweepTarget } from './sweepTarget';
import { TrailsSeen } from './TrailsSeen';

/** A lease is renewed three times before it would expire. */
const LEASE_SECONDS = 60;

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
  now?: () => Date;
}

/**
 * Sweeps the targets that are due, a bounded number at once. Several instances
 * share them through the store: each target is claimed with a lease that is
 * renewed while it is swept, and expires when its instance dies.
 */
export class Sweeper {
  private readonly instanceId = randomUUID();
  /** The sweeps of global targets under way, by account. */
  private readonly globalTurns = new Map<string, Promise<void>>();
  /** Global sweeps for which trails of another account were missing, by target. */
  private readonly waiting = new Map<
    string,
    { target: Target; trails: TrailsSeen }
  >();
  private readonly now: () => Date;

  constructor(private readonly options: SweeperOptions) {
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
      const turn = this.takeTurn(lease, signal).finally(() => {
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

  private takeTurn(lease: TargetLease, signal: AbortSignal): Promise<boolean> {
    const { accountId, region } = lease.target;
    const turn = this.sweep(lease, signal);
    if (region === GLOBAL_REGION) {
      const ended = turn
        .then(
          () => {},
          () => {},
        )
        .finally(() => this.globalTurns.delete(accountId));
      this.globalTurns.set(accountId, ended);
    }
    return turn;
  }

  private async sweep(
    lease: TargetLease,
    signal: AbortSignal,
  ): Promise<boolean> {
    const { store, logger, config } = this.options;
    const id = targetId(lease.target);
    const lost = new AbortController();
    const heart = this.keepLease(lease, lost);
    const trails = new TrailsSeen(store);

    try {
      const regionEnabled = await this.regionEnabled(lease);
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
        readTrails: accountIds => trails.read(accountIds),
        now: this.now,
        signal: AbortSignal.any([signal, timeLimit, lost.signal]),
        onProgress: progress => heart.note(progress),
      });
      await heart.stop();
      if (signal.aborted || lost.signal.aborted) {
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
      }
      if (stored && lease.target.region === GLOBAL_REGION) {
        await this.lookAgain(lease.target, trails);
      }
      return stored;
    } catch (error) {
      await heart.stop();
      logger.error(`Sweep of ${id} broke off: ${stringifyError(error)}`);
      await store.releaseLease({
        lease,
        nextSweepAt: this.later(RETRY_SECONDS),
      });
      return false;
    }
  }

  /**
   * Whether the region is enabled, as far as is known. An account's first global
   * sweep is waited for, so that a region that is off is not called.
   */
  private async regionEnabled({
    target,
  }: TargetLease): Promise<boolean | undefined> {
    const { store } = this.options;
    const known = await store.regionEnabled(target);
    const globalTurn = this.globalTurns.get(target.accountId);
    if (known !== undefined || !globalTurn) {
      return known;
    }
    await globalTurn;
    return store.regionEnabled(target);
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
    this.report(outcome);
    await this.syncEnabledRegions(outcome);
    return true;
  }

  /**
   * Makes sweeps due again whose trails of another account came meanwhile: its
   * own, and those that waited for this account's. Each side first says that it
   * waits and then looks, so that one of the two sees the other.
   */
  private async lookAgain(target: Target, trails: TrailsSeen): Promise<void> {
    this.waiting.delete(targetId(target));
    if (trails.lack()) {
      this.waiting.set(targetId(target), { target, trails });
    }
    for (const [id, waiting] of [...this.waiting]) {
      const concerned =
        id === targetId(target) || waiting.trails.lack(target.accountId);
      if (
        concerned &&
        (await waiting.trails.haveCome()) &&
        this.waiting.delete(id)
      ) {
        await this.options.store.makeDue({
          targets: [waiting.target],
          now: this.now().toISOString(),
        });
      }
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

  /** Where regions are the enabled ones, a new listing makes and removes targets. */
  private async syncEnabledRegions(outcome: SweepOutcome): Promise<void> {
    const { target, runs } = outcome;
    const { store, config } = this.options;
    if (
      target.region !== GLOBAL_REGION ||
      accountRegions(config, target.accountId) !== 'enabled'
    ) {
      return;
    }
    for (const run of runs) {
      if (run.collector === 'account:regions' && isOk(run.reading)) {
        const listing = run.reading.value as {
          regions: { name: string; optInStatus: string }[];
        };
        await store.syncRegions({
          accountId: target.accountId,
          partition: target.partition,
          regions: listing.regions
            .filter(region => isRegionEnabled(region.optInStatus))
            .map(region => region.name),
          now: this.now().toISOString(),
        });
      }
    }
  }

  private report(outcome: SweepOutcome): void {
    const { logger } = this.options;
    const failed = outcome.runs.filter(run => !isOk(run.reading));
    const calls = outcome.runs
      .flatMap(run => Object.values(run.calls))
      .reduce((sum, count) => sum + count, 0);
    logger.info(
      `Swept ${targetId(outcome.target)}: ${outcome.runs.length} collectors, ` +
        `${failed.length} of them could not read, ${calls} AWS calls`,
    );
    for (const run of failed) {
      if (!isOk(run.reading) && run.reading.status !== 'disabled') {
        const { status, reason, action } = run.reading;
        logger.warn(
          `${targetId(outcome.target)} ${run.collector}: ${status}${
            action ? ` (${action})` : ''
          }: ${reason}`,
        );
      }
    }
  }

  /** Renews a lease while its target is swept, and passes progress on. */
  private keepLease(lease: TargetLease, lost: AbortController) {
    const { store, logger } = this.options;
    let progress: { done: number; of: number; current?: string } | undefined;
    let last: Promise<void> = Promise.resolve();
    const beat = () => {
      last = last
        .then(() =>
          store.renewLease({
            lease,
            now: this.now().toISOString(),
            leaseSeconds: LEASE_SECONDS,
            progress,
          }),
        )
        .then(held => {
          if (!held) {
            lost.abort(new Error('The lease was lost'));
          }
        })
        .catch(error => {
          // The next beat tries again; saveSweep checks the lease in any case.
          logger.warn(`Lease not renewed: ${stringifyError(error)}`);
        });
    };
    const timer = setInterval(beat, (LEASE_SECONDS / 3) * 1000);
    timer.unref();
    return {
      note(next: typeof progress) {
        progress = next;
        beat();
      },
      async stop() {
        clearInterval(timer);
        await last;
      },
    };
  }

  private later(seconds: number): string {
    return new Date(this.now().getTime() + seconds * 1000).toISOString();
  }
}
