import { createServer, Server, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';

/** An HTTP server that answers what AWS would not, and what it seldom does. */
export class StubServer {
  static async start(): Promise<StubServer> {
    const stub = new StubServer();
    await new Promise<void>(resolve =>
      stub.server.listen(0, '127.0.0.1', resolve),
    );
    return stub;
  }

  /** Requests that it got. */
  requests: { headers: NodeJS.Dict<string | string[]>; url?: string }[] = [];
  answer: (response: ServerResponse) => void = response => response.end();

  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      this.requests.push({ headers: request.headers, url: request.url });
      request.resume().on('end', () => this.answer(response));
    });
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }
}
