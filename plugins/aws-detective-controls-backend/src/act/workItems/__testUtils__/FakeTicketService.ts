import {
  ChangeTicketRequest,
  FindTicketRequest,
  OpenTicketRequest,
  Ticket,
  TicketProvider,
} from 'backstage-plugin-aws-detective-controls-node';

interface FakeTicket extends Ticket {
  key: string;
  body: string;
  state: 'open' | 'closed';
  comments: Map<string, string>;
}

/** A ticket service in memory, with moods. */
export class FakeTicketService implements TicketProvider {
  readonly title = 'Chalkboard';
  readonly tickets: FakeTicket[] = [];
  /** Each call, by its verb. */
  readonly calls: string[] = [];
  /** What each call throws before it does anything. */
  down: Error | undefined;
  /** How many of the next answers are lost after all was done. */
  answersToLose = 0;
  /** Calls wait for it. */
  gate: Promise<void> = Promise.resolve();

  constructor(readonly id: string = 'chalkboard') {}

  /** As at first. */
  reset(): void {
    this.tickets.length = 0;
    this.calls.length = 0;
    this.down = undefined;
    this.answersToLose = 0;
    this.gate = Promise.resolve();
  }

  async findTicket({ idempotencyKey }: FindTicketRequest) {
    return this.call('find', () =>
      this.tickets.find(({ key }) => key === idempotencyKey),
    );
  }

  async openTicket(request: OpenTicketRequest): Promise<Ticket> {
    const { idempotencyKey, ticketTitle, ticketBody } = request;
    const { id, url, title } = await this.call('open', () => {
      let ticket = this.tickets.find(({ key }) => key === idempotencyKey);
      if (!ticket) {
        const number = this.tickets.length + 1;
        ticket = {
          id: `T-${number}`,
          url: `https://chalkboard.test/${number}`,
          title: ticketTitle,
          body: ticketBody,
          key: idempotencyKey,
          state: 'open',
          comments: new Map(),
        };
        this.tickets.push(ticket);
      }
      ticket.state = 'open';
      return ticket;
    });
    return { id, url, title };
  }

  async closeTicket(request: ChangeTicketRequest): Promise<void> {
    await this.call('close', () => this.change(request, 'closed'));
  }

  async reopenTicket(request: ChangeTicketRequest): Promise<void> {
    await this.call('reopen', () => this.change(request, 'open'));
  }

  private change(
    { ticket, comment, idempotencyKey }: ChangeTicketRequest,
    state: FakeTicket['state'],
  ): void {
    const found = this.tickets.find(({ id }) => id === ticket.id);
    if (!found) {
      throw Object.assign(new Error('It was deleted'), {
        name: 'NotFoundError',
      });
    }
    found.state = state;
    found.comments.set(idempotencyKey, comment);
  }

  private async call<T>(verb: string, run: () => T): Promise<T> {
    this.calls.push(verb);
    await this.gate;
    if (this.down) {
      throw this.down;
    }
    const answer = run();
    if (this.answersToLose > 0) {
      this.answersToLose -= 1;
      throw new Error('socket hang up');
    }
    return answer;
  }
}
