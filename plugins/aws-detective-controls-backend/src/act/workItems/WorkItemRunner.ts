import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { StoredWorkItem } from '../../model';
import { Store } from '../../store/Store';
import { askTicketService, TicketCall } from './askTicketService';
import { lateBefore } from './lateBefore';
import { followGap } from './moves';
import { ProviderPauses } from './ProviderPauses';
import { TicketProviders } from './TicketProviders';
import { TicketWriter } from './TicketWriter';

/** How much work is compared with its gaps at once. */
const PAGE = 500;

/** A call is given up after this long, well before its lease ends. */
const CALL_SECONDS = 120;
const LEASE_SECONDS = 300;

/** What {@link WorkItemRunner} works with. */
export interface WorkItemRunnerOptions {
  store: Pick<
    Store,
    | 'readWorkItemsAfter'
    | 'readCells'
    | 'updateWorkItem'
    | 'claimDueWorkItems'
    | 'finishWorkItem'
  >;
  providers: TicketProviders;
  writer: Pick<TicketWriter, 'find' | 'open'>;
  logger: LoggerService;
  /** The clock; the machine's unless told. */
  now?: () => Date;
}

/**
 * Moves work on: lets it follow its gaps, and asks ticket services for what waits for
 * them. It may run on several instances at once, and may die at any point: a call that
 * came to nothing is made again, and each is idempotent.
 */
export class WorkItemRunner {
  private readonly pauses = new ProviderPauses();
  private readonly now: () => Date;

  constructor(private readonly options: WorkItemRunnerOptions) {
    this.now = options.now ?? (() => new Date());
  }

  /** One round: to the end of what is due, or until it is aborted. */
  async run(signal: AbortSignal): Promise<void> {
    await this.followGaps(signal);
    await this.askServices(signal);
  }

  private async followGaps(signal: AbortSignal): Promise<void> {
    const { store } = this.options;
    let page: StoredWorkItem[] = [];
    let after: string | undefined;
    do {
      if (signal.aborted) {
        return;
      }
      page = await store.readWorkItemsAfter({ after, limit: PAGE });
      const now = this.now();
      const cells = await store.readCells({
        gaps: page,
        lateBefore: lateBefore(now),
      });
      for (const [index, item] of page.entries()) {
        const next = followGap(item, cells[index], now.toISOString());
        // One that somebody changed meanwhile is looked at in the next round.
        if (next && (await store.updateWorkItem(next))) {
          this.options.logger.debug(
            `Work item ${item.id} is ${next.state}: its gap is ${cells[index]}`,
          );
        }
      }
      after = page[page.length - 1]?.id;
    } while (page.length === PAGE);
  }

  /** One after the other: what ticket services ask of those who write to them. */
  private async askServices(signal: AbortSignal): Promise<void> {
    const { store, logger } = this.options;
    while (!signal.aborted) {
      const [lease] = await store.claimDueWorkItems({
        limit: 1,
        now: this.now().toISOString(),
        leaseSeconds: LEASE_SECONDS,
      });
      if (!lease) {
        return;
      }
      const { item } = lease;
      const outcome = await askTicketService(item, this.call(signal));
      const now = this.now().toISOString();
      if (outcome.problem) {
        logger.warn(
          `Work item ${item.id} (${item.controlId} of ${item.entityRef}) is ${
            item.state
          } at '${item.provider}': ${outcome.problem.message}; ${
            outcome.nextTryAt
              ? `tried again at ${outcome.nextTryAt}`
              : 'not tried again until somebody asks'
          }`,
        );
      }
      try {
        await store.finishWorkItem({ lease, outcome, now });
      } catch (error) {
        // Its lease ends by itself, and the call is made again.
        logger.warn(
          `The answer for work item ${item.id} was not stored: ${stringifyError(
            error,
          )}`,
        );
        return;
      }
    }
  }

  private call(signal: AbortSignal): TicketCall {
    const { providers, writer } = this.options;
    return {
      providers,
      writer,
      pauses: this.pauses,
      now: this.now,
      signal,
      timeoutMs: CALL_SECONDS * 1000,
    };
  }
}
