import { Agent, get } from 'node:http';
import { gunzipSync } from 'node:zlib';

/** What a server answered. */
export interface Answer {
  /** Bytes that came, compressed. */
  bytes: number;
  json<T>(): T;
}

/** Asks a server as a browser does: over one connection that stays, compressed. */
export class ScorecardReader {
  private readonly agent = new Agent({ keepAlive: true });

  constructor(private readonly url: string) {}

  /** @throws Error where the answer is not 200 */
  get(path: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      get(
        `${this.url}${path}`,
        { agent: this.agent, headers: { 'accept-encoding': 'gzip' } },
        response => {
          const chunks: Buffer[] = [];
          response.on('data', chunk => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const body = Buffer.concat(chunks);
            const text = () =>
              (response.headers['content-encoding'] === 'gzip'
                ? gunzipSync(body)
                : body
              ).toString();
            if (response.statusCode === 200) {
              resolve({ bytes: body.length, json: () => JSON.parse(text()) });
            } else {
              reject(
                new Error(`${path} answered ${response.statusCode}: ${text()}`),
              );
            }
          });
        },
      ).on('error', reject);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
