import { NormalizedSchema } from '@smithy/core/schema';
import { readScalar } from './readScalar';
import type { RestMatch } from './RestRoute';

/** Reads the members of an input that are in the path and query of a URL. */
export function readUrlMembers(
  { route, labels }: RestMatch,
  query: URLSearchParams,
): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  const schema = NormalizedSchema.of(route.operation.input);
  if (!schema.isStructSchema()) {
    return input;
  }

  for (const [name, member] of schema.structIterator()) {
    const { httpLabel, httpQuery, httpQueryParams } = member.getMergedTraits();
    const label = labels.get(name);
    if (httpLabel && label !== undefined) {
      input[name] = readScalar(member, decodeURIComponent(label));
    } else if (httpQuery && query.has(httpQuery)) {
      input[name] = readParameter(member, query, httpQuery);
    } else if (httpQueryParams) {
      const rest = readOtherParameters(member, query, namedIn(route, schema));
      if (Object.keys(rest).length > 0) {
        input[name] = rest;
      }
    }
  }
  return input;
}

function readParameter(
  member: NormalizedSchema,
  query: URLSearchParams,
  name: string,
): unknown {
  return member.isListSchema()
    ? query.getAll(name).map(text => readScalar(member.getValueSchema(), text))
    : readScalar(member, query.get(name) ?? '');
}

/** Names of the parameters that the URL template or another member has. */
function namedIn(
  { fixedQuery }: RestMatch['route'],
  schema: NormalizedSchema,
): Set<string> {
  const named = new Set(fixedQuery.map(([name]) => name));
  for (const [, member] of schema.structIterator()) {
    const { httpQuery } = member.getMergedTraits();
    if (httpQuery) {
      named.add(httpQuery);
    }
  }
  return named;
}

function readOtherParameters(
  member: NormalizedSchema,
  query: URLSearchParams,
  named: Set<string>,
): Record<string, unknown> {
  const value = member.getValueSchema();
  const names = [...new Set(query.keys())].filter(name => !named.has(name));
  return Object.fromEntries(
    names.map(name => [name, readParameter(value, query, name)]),
  );
}
