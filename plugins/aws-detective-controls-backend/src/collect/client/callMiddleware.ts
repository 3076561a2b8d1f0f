import { CallCounter } from './CallCounter';
import { checkAnswer } from './checkAnswer';
import type { AwsService, ClientPlugin } from './AwsService';

const failedOperations = new WeakMap<object, string>();

/** The operation that threw an error, such as `ec2:DescribeVpcs`. */
export function operationOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null
    ? failedOperations.get(error)
    : undefined;
}

/**
 * Counts every attempt of a client, gives it up at its time limit, refuses
 * answers that say nothing, and remembers which operation an error came from.
 *
 * The SDK's own `requestTimeout` ends with the answer's headers: a body that
 * stalls or drips is cut off here.
 *
 * @param service - whose client it is
 * @param callTimeoutMs - per attempt, to the last byte of the body
 */
export function callMiddleware(
  service: AwsService,
  callTimeoutMs: number,
): ClientPlugin {
  const name = (context: { commandName?: string }) =>
    `${service.prefix}:${(context.commandName ?? 'Unknown').replace(
      /Command$/,
      '',
    )}`;

  return {
    applyToStack: stack => {
      stack.add(
        (next, context) => async args => {
          try {
            return await next(args);
          } catch (error) {
            if (typeof error === 'object' && error !== null) {
              failedOperations.set(error, name(context));
            }
            throw error;
          }
        },
        { step: 'initialize', name: 'detectiveControlsOperation' },
      );
      stack.add(
        (next, context) => async args => {
          CallCounter.count(name(context));
          return withinTime(callTimeoutMs, async onTimeout => {
            const result = await next(args).catch(rethrow);
            const response = result.response as Response;
            const stream = response.body;
            onTimeout(() => {
              if (stream && 'destroy' in stream) {
                stream.destroy?.();
              }
            });
            const body = await readBody(stream).catch(error =>
              rethrow(error, 'The connection was cut within the answer'),
            );
            if (response.statusCode < 300) {
              checkAnswer(body, service.answers);
            }
            response.body = body;
            return result;
          });
        },
        {
          step: 'deserialize',
          name: 'detectiveControlsAttempt',
          priority: 'low',
        },
      );
    },
  };
}

interface Response {
  statusCode: number;
  body?: Uint8Array | (AsyncIterable<Uint8Array> & { destroy?(): void });
}

async function readBody(
  body: AsyncIterable<Uint8Array> | Uint8Array | undefined,
): Promise<Uint8Array> {
  if (body === undefined || body instanceof Uint8Array) {
    return body ?? new Uint8Array();
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Throws an error of a connection as an error of our own, in words that people
 * understand, with the name and code by which the SDK decides to try again.
 */
function rethrow(error: unknown, message?: string): never {
  const { name, code } = error as { name?: string; code?: unknown };
  if (typeof code !== 'string') {
    throw error;
  }
  throw Object.assign(
    new Error(message ?? (error as Error).message, { cause: error }),
    { name: name ?? 'Error', code },
  );
}

async function withinTime<T>(
  limitMs: number,
  work: (onTimeout: (cleanUp: () => void) => void) => Promise<T>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let cleanUp: (() => void) | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      // The name and code make the SDK's retry strategy try again.
      reject(
        Object.assign(new Error(`No whole answer within ${limitMs} ms`), {
          name: 'TimeoutError',
          code: 'ETIMEDOUT',
        }),
      );
      cleanUp?.();
    }, limitMs);
  });
  try {
    return await Promise.race([
      work(action => {
        cleanUp = action;
      }),
      timeout,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
