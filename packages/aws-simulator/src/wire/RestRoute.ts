import { NormalizedSchema } from '@smithy/core/schema';
import type { OperationSchema, WireRequest } from './types';

/** How requests of one REST operation look. */
export interface RestRoute {
  readonly operation: OperationSchema;
  readonly method: string;
  /** Status of a successful answer. */
  readonly status: number;
  /** Query parameters that the operation's own URL has, with their values. */
  readonly fixedQuery: readonly (readonly [string, string])[];
  /** Names of the labels in the path, in order. */
  readonly labels: readonly string[];
  readonly pattern: RegExp;
  /** Routes that ask for more are tried first. */
  readonly specificity: number;
}

/** A route that a request takes, with the labels of its path, still encoded. */
export interface RestMatch {
  route: RestRoute;
  labels: ReadonlyMap<string, string>;
}

/** The SDK adds it to say which operation is meant; other clients do not. */
const OPERATION_HINT = 'x-id';

/**
 * Compiles the URL templates of a service's operations, most specific first.
 * Operations without one (of RPC dialects) have no route.
 *
 * @param service - client package; the bucket of `s3` is put into the path by
 * endpoint rules, and not by the template.
 */
export function compileRoutes(
  service: string,
  operations: readonly OperationSchema[],
): RestRoute[] {
  return operations
    .flatMap(operation => compileRoute(service, operation) ?? [])
    .sort((a, b) => b.specificity - a.specificity);
}

function compileRoute(
  service: string,
  operation: OperationSchema,
): RestRoute | undefined {
  const { http } = traitsOf(operation);
  if (!http) {
    return undefined;
  }
  const [method, template, status] = http;
  const [templatePath, query = ''] = template.split('?');
  const path =
    service === 's3' && hasBucket(operation)
      ? `/{Bucket}${templatePath === '/' ? '' : templatePath}`
      : templatePath;
  const fixedQuery = [...new URLSearchParams(query)];
  const literalLength = path.replace(/\{.*?\}/g, '').length;

  return {
    operation,
    method,
    status,
    fixedQuery,
    labels: [...path.matchAll(/\{(\w+)\+?\}/g)].map(match => match[1]),
    pattern: compilePath(path),
    specificity:
      1000 * fixedQuery.filter(([name]) => name !== OPERATION_HINT).length +
      literalLength,
  };
}

function traitsOf(operation: OperationSchema): {
  http?: [method: string, template: string, status: number];
} {
  return typeof operation.traits === 'object' ? operation.traits : {};
}

function hasBucket(operation: OperationSchema): boolean {
  const input = NormalizedSchema.of(operation.input);
  return (
    input.isStructSchema() &&
    [...input.structIterator()].some(([name]) => name === 'Bucket')
  );
}

function compilePath(path: string): RegExp {
  const source = path
    .split(/(\{\w+\+?\})/)
    .map(part => {
      if (/^\{\w+\+\}$/.test(part)) {
        return '(.+)';
      }
      return part.startsWith('{')
        ? '([^/]+)'
        : part.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
    })
    .join('');
  return new RegExp(`^${source}/?$`);
}

/** Finds the route of a request. */
export function matchRoute(
  routes: readonly RestRoute[],
  request: WireRequest,
): RestMatch | undefined {
  for (const route of routes) {
    if (route.method !== request.method || !hasFixedQuery(route, request.url)) {
      continue;
    }
    const match = route.pattern.exec(request.url.pathname);
    if (match) {
      const labels = new Map(
        route.labels.map((name, index) => [name, match[index + 1]]),
      );
      return { route, labels };
    }
  }
  return undefined;
}

function hasFixedQuery(route: RestRoute, url: URL): boolean {
  return route.fixedQuery.every(([name, value]) => {
    const given = url.searchParams.get(name);
    if (given === null) {
      return name === OPERATION_HINT;
    }
    return value === '' || value === given;
  });
}
