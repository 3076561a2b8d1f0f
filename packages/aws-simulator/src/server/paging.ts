import { createHash } from 'node:crypto';
import { AwsError } from '../services/AwsError';

/** A list that goes out in pages. */
export interface PageOptions<T> {
  items: readonly T[];
  /** The token of the request. */
  token: string | undefined;
  /** The requested page size. */
  size: number;
  /** Error code of AWS for a token that is not one of its own. */
  invalidToken: string;
}

/** What a token is good for. */
export interface PageScope {
  service: string;
  operation: string;
  accountId: string;
  region: string;
  input: Record<string, unknown>;
}

const PAGE_SIZE_MEMBERS =
  /^(max(results|records|items|keys|buckets)?|limit|(page|resultsper)size|resultsperpage)$/i;

/**
 * Cuts a page out of a list. Its token is opaque, and good only for the same
 * operation, account, region and input (page size apart), as in AWS.
 *
 * @param onLaterPage - is called before a page that is not the first is given.
 * @throws AwsError with the caller's code, on a token that is not one of these.
 */
export function cutPage<T>(
  scope: PageScope,
  { items, token, size, invalidToken }: PageOptions<T>,
  onLaterPage: () => void = () => {},
): { items: T[]; nextToken: string | undefined } {
  if (!Number.isInteger(size) || size < 1) {
    throw new Error(`A page of ${scope.operation} cannot have ${size} items`);
  }
  const seal = sealOf(scope, token);
  const start = token === undefined ? 0 : readToken(token, seal);
  if (start === undefined) {
    throw invalidTokenError(invalidToken);
  }
  if (token !== undefined) {
    onLaterPage();
  }
  const end = start + size;
  return {
    items: items.slice(start, end),
    nextToken: end < items.length ? writeToken(end, seal) : undefined,
  };
}

/** The error for a token that is not valid, or not any more. */
export function invalidTokenError(code: string): AwsError {
  return new AwsError(code, 'The pagination token is not valid.', 400);
}

function sealOf(scope: PageScope, token: string | undefined): string {
  const { service, operation, accountId, region, input } = scope;
  const rest = Object.entries(input)
    .filter(([name]) => !PAGE_SIZE_MEMBERS.test(name))
    .filter(([, value]) => value !== undefined)
    .filter(([, value]) => token === undefined || value !== token)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return digest([service, operation, accountId, region, rest]);
}

function digest(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value))
    .digest('base64url')
    .slice(0, 22);
}

function writeToken(start: number, seal: string): string {
  const check = digest([start, seal]);
  return Buffer.from(`${start}.${check}`).toString('base64url');
}

function readToken(token: string, seal: string): number | undefined {
  const [start] = Buffer.from(token, 'base64url').toString().split('.');
  const isOurs =
    /^\d+$/.test(start) && writeToken(Number(start), seal) === token;
  return isOurs ? Number(start) : undefined;
}
