import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Memory, ServerMessage, ServerRequest } from './messages';

/** Tells the process that started this one. */
export function tell(message: ServerMessage): void {
  process.send!(message);
}

/** Answers what the process that started this one asks. */
export function answerRequests(options: {
  queries: () => number;
  skip?: () => void;
  stop: () => Promise<void>;
}): void {
  process.on('message', async (request: ServerRequest) => {
    if (request === 'queries') {
      tell({ queries: options.queries() });
    } else if (request === 'cpu') {
      const { user, system } = process.cpuUsage();
      tell({ cpu: (user + system) / 1000 });
    } else if (request === 'memory') {
      tell({ memory: memory() });
    } else if (request === 'skip') {
      options.skip?.();
      tell({ skipped: true });
    } else {
      await options.stop();
      process.disconnect();
    }
  });
  // Whoever started it is gone.
  process.on('disconnect', () => process.exit());
}

function memory(): Memory {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return {
    used: (heapUsed + arrayBuffers) / 2 ** 20,
    resident: rss / 2 ** 20,
  };
}
