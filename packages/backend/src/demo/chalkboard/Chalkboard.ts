import type {
  Ticket,
  TicketProvider,
} from 'backstage-plugin-aws-detective-controls-node';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';

interface Note {
  title: string;
  lines: string[];
  open: boolean;
}

/**
 * The demo's ticket service: notes in memory, which people read on loopback as plain
 * text. What a real one looks like: `-backend-module-github`.
 */
export class Chalkboard implements TicketProvider {
  readonly id = 'chalkboard';
  readonly title = 'Chalkboard (demo)';
  /** By idempotency key, which is the ticket's id too. */
  private readonly notes = new Map<string, Note>();
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      const note = this.notes.get(decodeURIComponent(request.url!.slice(1)));
      response.writeHead(note ? 200 : 404, {
        'content-type': 'text/plain; charset=utf-8',
      });
      response.end(
        note
          ? `${note.open ? 'OPEN' : 'CLOSED'}: ${
              note.title
            }\n\n${note.lines.join('\n\n')}\n`
          : 'There is no such note\n',
      );
    });
  }

  static async start(): Promise<Chalkboard> {
    const chalkboard = new Chalkboard();
    await new Promise<void>((resolve, reject) => {
      chalkboard.server.once('error', reject);
      chalkboard.server.listen(0, '127.0.0.1', resolve);
    });
    return chalkboard;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  findTicket: TicketProvider['findTicket'] = async ({ idempotencyKey }) =>
    this.ticketOf(idempotencyKey);

  openTicket: TicketProvider['openTicket'] = async request => {
    const { idempotencyKey, ticketTitle, ticketBody } = request;
    const note = this.notes.get(idempotencyKey);
    if (note) {
      note.open = true;
    } else {
      this.notes.set(idempotencyKey, {
        title: ticketTitle,
        lines: [ticketBody],
        open: true,
      });
    }
    return this.ticketOf(idempotencyKey)!;
  };

  closeTicket: TicketProvider['closeTicket'] = async change =>
    this.turn(change, false);

  reopenTicket: TicketProvider['reopenTicket'] = async change =>
    this.turn(change, true);

  private turn(
    { ticket, comment }: { ticket: Ticket; comment: string },
    open: boolean,
  ): void {
    const note = this.notes.get(ticket.id);
    if (!note) {
      throw new Error(`There is no note '${ticket.id}' on the chalkboard`);
    }
    // Asked again for the same change, it has made it already.
    if (note.open !== open) {
      note.open = open;
      note.lines.push(comment);
    }
  }

  private ticketOf(id: string): Ticket | undefined {
    const note = this.notes.get(id);
    const { port } = this.server.address() as AddressInfo;
    return (
      note && {
        id,
        url: `http://127.0.0.1:${port}/${encodeURIComponent(id)}`,
        title: note.title,
      }
    );
  }
}
