import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WireRequest } from '../wire';
import type { Outcome } from './CallHandler';

const LOOPBACK = '127.0.0.1';

/** Listens for calls, on loopback only. */
export class HttpListener {
  private constructor(private readonly server: Server) {}

  /**
   * Starts to listen.
   *
   * @param port - 0 takes any that is free.
   * @throws Error that names the port, if it is in use.
   */
  static async start(
    port: number,
    handle: (request: WireRequest) => Promise<Outcome>,
  ): Promise<HttpListener> {
    const server = createServer((incoming, outgoing) => {
      serve(incoming, outgoing, handle).catch(() => outgoing.destroy());
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, LOOPBACK, resolve);
    }).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EADDRINUSE'
        ? new Error(`Port ${port} is in use`)
        : error;
    });
    return new HttpListener(server);
  }

  /** Where to call, such as `http://127.0.0.1:4600`. */
  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://${LOOPBACK}:${port}`;
  }

  /** Stops, and cuts the connections that are open still. */
  async close(): Promise<void> {
    await new Promise<void>(resolve => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  handle: (request: WireRequest) => Promise<Outcome>,
): Promise<void> {
  const outcome = await handle(await readRequest(incoming));
  if (outcome.kind === 'cut') {
    outgoing.destroy();
  } else if (outcome.kind === 'answer') {
    const { status, headers, body } = outcome.response;
    const bytes = bytesOf(body);
    if (incoming.method === 'HEAD') {
      outgoing.writeHead(status, headers).end();
      return;
    }
    outgoing.writeHead(status, { ...headers, 'content-length': bytes.length });
    if (outcome.isTruncated) {
      const half = bytes.subarray(0, Math.floor(bytes.length / 2));
      outgoing.write(half, () => outgoing.destroy());
    } else {
      outgoing.end(bytes);
    }
  }
}

function bytesOf(body: string | Uint8Array): Buffer {
  return typeof body === 'string'
    ? Buffer.from(body)
    : Buffer.from(body.buffer, body.byteOffset, body.byteLength);
}

async function readRequest(incoming: IncomingMessage): Promise<WireRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) {
    chunks.push(chunk);
  }
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value ?? '',
    ]),
  );
  return {
    method: incoming.method ?? 'GET',
    url: new URL(incoming.url ?? '/', `http://${LOOPBACK}`),
    headers,
    body: Buffer.concat(chunks),
  };
}
