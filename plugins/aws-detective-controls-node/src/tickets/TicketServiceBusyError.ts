/**
 * A ticket service that wants fewer calls: what was asked of it is tried again, and
 * nothing else is asked of it before.
 *
 * @public
 */
export class TicketServiceBusyError extends Error {
  /** In how many seconds it may be asked again. */
  readonly retryAfterSeconds: number;

  /**
   * @param message - what the service said
   * @param retryAfterSeconds - 0 or more
   */
  constructor(message: string, retryAfterSeconds: number) {
    super(message);
    this.name = 'TicketServiceBusyError';
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
