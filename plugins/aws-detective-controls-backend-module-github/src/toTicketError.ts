import { InputError, isError, NotFoundError } from '@backstage/errors';
import { TicketServiceBusyError } from 'backstage-plugin-aws-detective-controls-node';

/** What was asked of GitHub. */
export interface Asked {
  /** As in `integrations.github[].host`. */
  host: string;
  /** `owner/name`. */
  repository: string;
  /** Where the issue of a number was asked for. */
  issue?: number;
}

/** Where GitHub says that it is asked too much, but not until when. */
const DEFAULT_PAUSE_SECONDS = 60;

/** The parts of Octokit's `RequestError` that are looked at. */
interface HttpError {
  message: string;
  status: number;
  headers?: Record<string, string | number | undefined>;
}

/**
 * What went wrong at GitHub, in the words of `TicketProvider`: what to fix, and whether
 * it is worth another try.
 *
 * @param now - for headers that name a time
 */
export function toTicketError(error: unknown, asked: Asked, now: Date): Error {
  const { host, repository, issue } = asked;
  const where = `GitHub (${host}) for ${repository}${
    issue === undefined ? '' : `#${issue}`
  }`;
  const http = isError(error) ? toHttpError(error) : undefined;
  if (!http) {
    // Such as credentials that cannot be had. Its name is not GitHub's word on a ticket.
    return new Error(
      `${where} could not be asked: ${
        isError(error) ? error.message : String(error)
      }`,
    );
  }
  const said = http.message;
  const pause = pauseSeconds(http, now);
  if (pause !== undefined) {
    return new TicketServiceBusyError(
      `${where} limits how often it is asked (${http.status}): ${said}`,
      pause,
    );
  }
  switch (http.status) {
    case 401:
      return new Error(
        `${where} refuses the credentials (401: ${said}): renew the token or app of integrations.github for host '${host}'`,
      );
    case 403:
      return new Error(
        `${where} does not allow it (403: ${said}): give the token or app of integrations.github for host '${host}' the permission to write issues in ${repository}`,
      );
    case 404:
      return notFound(
        `${where} is not found (404): check the name, in awsDetectiveControls.tickets.github.repository or the entity's annotation github.com/project-slug, and that the token or app of integrations.github for host '${host}' may see it`,
        asked,
      );
    case 410:
      return issue !== undefined && !/disabled/i.test(said)
        ? new NotFoundError(`${where} was deleted (410: ${said})`)
        : new InputError(
            `${where} takes no issues (410: ${said}): turn on issues in its settings, or choose another repository`,
          );
    case 422:
      return new InputError(`${where} refuses the issue (422): ${said}`);
    default:
      return new Error(
        http.headers
          ? `${where} answers with ${http.status}: ${said}`
          : `${where} could not be reached: ${said}`,
      );
  }
}

/**
 * GitHub says 404 too of what credentials may not see. An issue was there once, and is
 * worth another try; a repository may never have been.
 */
function notFound(message: string, { issue }: Asked): Error {
  return issue === undefined ? new InputError(message) : new Error(message);
}

function toHttpError(error: Error): HttpError | undefined {
  if (error.name !== 'HttpError' || !('status' in error)) {
    return undefined;
  }
  const { response } = error as { response?: Pick<HttpError, 'headers'> };
  return {
    message: error.message,
    status: Number(error.status),
    // Absent where nobody answered.
    headers: response?.headers,
  };
}

/** In how many seconds to ask again; undefined where it is no matter of how often. */
function pauseSeconds(
  { status, message, headers = {} }: HttpError,
  now: Date,
): number | undefined {
  if (status !== 429 && status !== 403) {
    return undefined;
  }
  const after = headers['retry-after'];
  if (after !== undefined) {
    const seconds = Number(after);
    const until = Date.parse(String(after));
    if (Number.isFinite(seconds)) {
      return Math.max(seconds, 0);
    }
    if (!Number.isNaN(until)) {
      return secondsUntil(until, now);
    }
  }
  if (Number(headers['x-ratelimit-remaining'] ?? 1) === 0) {
    const reset = Number(headers['x-ratelimit-reset']);
    return Number.isFinite(reset)
      ? secondsUntil(reset * 1000, now)
      : DEFAULT_PAUSE_SECONDS;
  }
  return status === 429 || /rate limit|abuse/i.test(message)
    ? DEFAULT_PAUSE_SECONDS
    : undefined;
}

function secondsUntil(time: number, now: Date): number {
  return Math.max(Math.ceil((time - now.getTime()) / 1000), 1);
}
