/**
 * A ticket, as its service knows it.
 *
 * @public
 */
export interface Ticket {
  /** What the provider finds it again by: opaque to everybody else. */
  id: string;
  /** Where people read it. */
  url: string;
  title: string;
}

/**
 * The gap that a ticket is about: one control that fails on one entity.
 *
 * @public
 */
export interface TicketGap {
  /** In lower case, such as `component:default/payments-api`. */
  entityRef: string;
  controlId: string;
  /** The annotations of the entity: where its code is, where its tickets go. */
  annotations: Record<string, string>;
}

/**
 * On what conditions a provider is asked.
 *
 * @public
 */
export interface TicketCallOptions {
  /** Aborted when the answer is no longer waited for: the call has to end then. */
  signal: AbortSignal;
}

/** What to find a ticket by. @public */
export interface FindTicketRequest {
  gap: TicketGap;
  /**
   * The same for each try, and different for each gap: letters, digits and `-`.
   * Keep it with the ticket.
   */
  idempotencyKey: string;
}

/** A ticket to open. @public */
export interface OpenTicketRequest extends FindTicketRequest {
  /** Plain text on one line, in English. */
  ticketTitle: string;
  /**
   * Markdown in English. Names that come from AWS stand in it as code, so that they
   * mention nobody and mark up nothing.
   */
  ticketBody: string;
}

/** A ticket to close, or to open again. @public */
export interface ChangeTicketRequest {
  ticket: Ticket;
  /** Why, as Markdown in English. */
  comment: string;
  /** The same for each try of this one change: the comment is to be there once. */
  idempotencyKey: string;
}

/**
 * A ticket service in which work on gaps can be opened.
 *
 * Each call may come again: the backend tries it anew when it saw no answer, be it
 * that the service had answered or not. So each is idempotent.
 *
 * What a call throws:
 *
 * - an error named `InputError` is a refusal: people see its message, and the call is
 *   not tried again until somebody asks for it;
 * - an error named `NotFoundError`, of `closeTicket` and `reopenTicket` alone, says
 *   that the ticket was deleted for good: it counts as closed, or a new one is opened;
 * - any other error is tried again, after 1 minute and then ever later, up to an hour;
 *   a {@link TicketServiceBusyError} says when, and holds up the provider's other calls.
 *
 * @public
 */
export interface TicketProvider {
  /** Such as `github`: letters, digits and `-`. Stored with each work item. */
  id: string;
  /** What people call the service, such as `GitHub`. */
  title: string;

  /**
   * Gives the ticket of a key, open or closed.
   *
   * @returns undefined where there is none
   */
  findTicket(
    request: FindTicketRequest,
    options: TicketCallOptions,
  ): Promise<Ticket | undefined>;

  /**
   * Opens the ticket of a key; where there is one already, gives that one, open.
   */
  openTicket(
    request: OpenTicketRequest,
    options: TicketCallOptions,
  ): Promise<Ticket>;

  /** Closes a ticket, and says why. One that is closed stays so. */
  closeTicket(
    request: ChangeTicketRequest,
    options: TicketCallOptions,
  ): Promise<void>;

  /** Opens a ticket again, and says why. One that is open stays so. */
  reopenTicket(
    request: ChangeTicketRequest,
    options: TicketCallOptions,
  ): Promise<void>;
}
