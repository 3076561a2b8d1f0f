import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { Store } from '../store';

/** The id of the task that rolls the scorecard up. */
export const SCORES_TASK = 'scores';

/** However many sweeps end at once, a roll-up is asked for once in this time. */
const REQUEST_MS = 2000;

/** What a {@link ScoreRefresh} works with. */
export interface ScoreRefreshOptions {
  store: Pick<Store, 'refreshScores'>;
  scheduler: Pick<SchedulerService, 'triggerTask'>;
  /** Of the controls that are judged. */
  controlIds: string[];
  staleAfterSeconds: number;
  logger: LoggerService;
  now?: () => Date;
}

/** Keeps the scorecard's stored roll-ups up to date. */
export class ScoreRefresh {
  private readonly now: () => Date;
  private requested?: NodeJS.Timeout;

  constructor(private readonly options: ScoreRefreshOptions) {
    this.now = options.now ?? (() => new Date());
  }

  /** Rolls up every target that is due for it. */
  async run(signal: AbortSignal): Promise<void> {
    const { store, controlIds, staleAfterSeconds, logger } = this.options;
    const { targets, places } = await store.refreshScores({
      now: this.now().toISOString(),
      staleAfterSeconds,
      controlIds,
      signal,
    });
    if (targets > 0) {
      logger.debug(
        `Scorecard: ${targets} targets rolled up, ${places} places changed`,
      );
    }
  }

  /** Asks for a roll-up soon, by one of the instances; it comes each minute anyway. */
  request(): void {
    this.requested ??= setTimeout(() => {
      this.requested = undefined;
      const { scheduler, logger } = this.options;
      // While one runs it picks up what is due by itself, and a second is refused.
      scheduler.triggerTask(SCORES_TASK).catch(error => {
        logger.debug(`No roll-up started on request: ${stringifyError(error)}`);
      });
    }, REQUEST_MS).unref();
  }
}
