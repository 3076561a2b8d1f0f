import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Memory, ServerMessage, ServerRequest } from './messages';

/** A server in a process of its own, so that what asks it takes nothing of its time. */
export class BenchServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  /**
   * @param file - what runs in the process: it tells that it `started`
   * @param options - handed to it as JSON
   */
  static async start(file: string, options: object): Promise<BenchServer> {
    const child = fork(file, [JSON.stringify(options)]);
    const { url } = await told(child, message =>
      'started' in message ? message.started : undefined,
    );
    return new BenchServer(child, url);
  }

  /** How many SQL queries it sent since this was asked last. */
  queries(): Promise<number> {
    return this.ask('queries', message =>
      'queries' in message ? message.queries : undefined,
    );
  }

  /** The processor time that it took since it began: milliseconds. */
  cpu(): Promise<number> {
    return this.ask('cpu', message =>
      'cpu' in message ? message.cpu : undefined,
    );
  }

  memory(): Promise<Memory> {
    return this.ask('memory', message =>
      'memory' in message ? message.memory : undefined,
    );
  }

  /** Has the next question of each kind worked out, even if it was asked before. */
  async skip(): Promise<void> {
    await this.ask('skip', message =>
      'skipped' in message ? message.skipped : undefined,
    );
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null) {
      const exited = once(this.child, 'exit');
      this.child.send('stop' satisfies ServerRequest);
      await exited;
    }
  }

  private async ask<T>(
    request: ServerRequest,
    answer: (message: ServerMessage) => T | undefined,
  ): Promise<T> {
    const answered = told(this.child, answer);
    this.child.send(request);
    return answered;
  }
}

/** Waits for a message; rejects where the process says that it failed, or ends. */
function told<T>(
  child: ChildProcess,
  read: (message: ServerMessage) => T | undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: ServerMessage) => {
      const value = read(message);
      if ('failed' in message) {
        finish();
        reject(new Error(message.failed));
      } else if (value !== undefined) {
        finish();
        resolve(value);
      }
    };
    const onExit = (code: number | null) => {
      finish();
      reject(new Error(`The server ended with ${code}`));
    };
    function finish() {
      child.off('message', onMessage);
      child.off('exit', onExit);
    }
    child.on('message', onMessage);
    child.on('exit', onExit);
  });
}
