import { isError } from '@backstage/errors';
import { TicketProvider } from 'backstage-plugin-aws-detective-controls-node';
import { StoredWorkItem, WorkItemOutcome } from '../../model';
import { ProviderPauses } from './ProviderPauses';
import { changeKey } from './ticketKey';
import { code } from './ticketText';
import { TicketProviders } from './TicketProviders';
import { TicketWriter } from './TicketWriter';

const FIRST_RETRY_SECONDS = 60;
const LAST_RETRY_SECONDS = 3600;

/** What {@link askTicketService} works with. */
export interface TicketCall {
  providers: Pick<TicketProviders, 'get' | 'list'>;
  writer: Pick<TicketWriter, 'find' | 'open'>;
  pauses: ProviderPauses;
  now: () => Date;
  /** Aborted when this process has to stop. */
  signal: AbortSignal;
  timeoutMs: number;
}

/** How long to wait after so many attempts, in seconds: twice as long each time. */
export function retrySeconds(attempts: number): number {
  return Math.min(
    FIRST_RETRY_SECONDS * 2 ** Math.max(attempts - 1, 0),
    LAST_RETRY_SECONDS,
  );
}

/** Asks the ticket service for what some work waits for; never throws. */
export async function askTicketService(
  item: StoredWorkItem,
  call: TicketCall,
): Promise<WorkItemOutcome> {
  const providerId = item.provider ?? '';
  const paused = call.pauses.get(providerId, call.now());
  if (paused) {
    return { nextTryAt: paused.toISOString(), postponed: true };
  }
  const provider = call.providers.get(providerId);
  try {
    if (!provider) {
      const known = call.providers.list().map(({ id }) => id);
      throw new Error(
        `No ticket service '${providerId}' is installed (there is ${
          known.join(', ') || 'none'
        }): add its module to the backend, and configure it`,
      );
    }
    return await withinTime(call, signal => ask(item, provider, call, signal));
  } catch (error) {
    return toOutcome(item, providerId, call, error);
  }
}

async function ask(
  item: StoredWorkItem,
  provider: TicketProvider,
  { writer, now }: TicketCall,
  signal: AbortSignal,
): Promise<WorkItemOutcome> {
  const gap = { entityRef: item.entityRef, controlId: item.controlId };
  if (item.state === 'opening') {
    const request = await writer.open(gap, now().toISOString());
    const ticket = await provider.openTicket(request, { signal });
    return { state: 'open', ticket };
  }
  if (item.state === 'reopening' && item.ticket) {
    await provider.reopenTicket(
      {
        ticket: item.ticket,
        comment: item.movedBy
          ? `Opened again by ${code(item.movedBy)} in Backstage.`
          : 'The gap is back: opened again.',
        idempotencyKey: changeKey(item),
      },
      { signal },
    );
    return { state: 'open' };
  }
  const ticket =
    item.ticket ??
    (await provider.findTicket(await writer.find(gap), { signal }));
  if (ticket) {
    await provider.closeTicket(
      {
        ticket,
        comment: item.movedBy
          ? `Closed by ${code(item.movedBy)} in Backstage.`
          : 'Nothing fails any more: closed.',
        idempotencyKey: changeKey(item),
      },
      { signal },
    );
  }
  return { state: 'closed', ticket };
}

function toOutcome(
  item: StoredWorkItem,
  providerId: string,
  { now, pauses }: TicketCall,
  error: unknown,
): WorkItemOutcome {
  const name = isError(error) ? error.name : undefined;
  const at = now();
  if (name === 'NotFoundError' && item.ticket) {
    return item.state === 'closing'
      ? { state: 'closed', ticket: 'gone' }
      : { state: 'opening', ticket: 'gone', nextTryAt: at.toISOString() };
  }
  if (name === 'InputError' && item.state === 'closing' && !item.ticket) {
    // Nothing that it refuses to be asked about was opened there.
    return { state: 'closed' };
  }
  const message = isError(error) ? error.message : String(error);
  const problem = { message, at: at.toISOString() };
  if (name === 'InputError') {
    return { problem };
  }
  const asked = retryAfterSeconds(error);
  const next = new Date(
    at.getTime() + 1000 * (asked ?? retrySeconds(item.attempts)),
  );
  if (asked !== undefined) {
    pauses.set(providerId, next);
  }
  return { problem, nextTryAt: next.toISOString() };
}

/** Told by name and shape: a module may bring another copy of the class. */
function retryAfterSeconds(error: unknown): number | undefined {
  if (!isError(error) || error.name !== 'TicketServiceBusyError') {
    return undefined;
  }
  const seconds = Number(error.retryAfterSeconds);
  // An answer that makes no sense is not waited for.
  return Number.isFinite(seconds) && seconds >= 0
    ? Math.min(Math.max(seconds, 1), 24 * 3600)
    : undefined;
}

/** Ends with an error after the time limit, whether the call heeds its signal or not. */
async function withinTime<T>(
  { signal, timeoutMs }: Pick<TicketCall, 'signal' | 'timeoutMs'>,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const timeout = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      timeout.abort();
      reject(new Error(`No answer within ${timeoutMs / 1000} seconds`));
    }, timeoutMs);
  });
  try {
    return await Promise.race([
      run(AbortSignal.any([signal, timeout.signal])),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
