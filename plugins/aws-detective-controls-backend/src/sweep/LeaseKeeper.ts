import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { Store, TargetLease } from '../store';

/** A lease is renewed three times before it would expire. */
export const LEASE_SECONDS = 60;

/** How far a sweep is. */
export interface Progress {
  done: number;
  of: number;
  current?: string;
}

/** Renews a lease while its target is swept, and passes progress on. */
export class LeaseKeeper {
  private readonly lost = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private progress?: Progress;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly options: {
      lease: TargetLease;
      store: Pick<Store, 'renewLease'>;
      logger: LoggerService;
      now: () => Date;
    },
  ) {
    this.timer = setInterval(() => this.beat(), (LEASE_SECONDS / 3) * 1000);
    this.timer.unref();
  }

  /** Aborts when another instance has the target. */
  get signal(): AbortSignal {
    return this.lost.signal;
  }

  /** Notes how far the sweep is, for those who look at the target. */
  note(progress: Progress): void {
    this.progress = progress;
    this.beat();
  }

  /** Renews the lease no more; what was begun is waited for. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.last;
  }

  private beat(): void {
    const { lease, store, logger, now } = this.options;
    this.last = this.last
      .then(() =>
        store.renewLease({
          lease,
          now: now().toISOString(),
          leaseSeconds: LEASE_SECONDS,
          progress: this.progress,
        }),
      )
      .then(held => {
        if (!held) {
          this.lost.abort(new Error('The lease was lost'));
        }
      })
      .catch(error => {
        // The next beat tries again; saveSweep checks the lease in any case.
        logger.warn(`Lease not renewed: ${stringifyError(error)}`);
      });
  }
}
