import { QueryTokens } from './QueryTokens';

/** A query of CloudWatch Metrics Insights, as far as it was understood. */
export interface MetricQuery {
  namespace: string;
  metricName: string;
  /** Of `SCHEMA(…)`: the metrics have exactly these dimensions; undefined, any. */
  schema?: string[];
  where: { label: string; equals: boolean; value: string }[];
  groupBy: string[];
  /** Whether `LIMIT` leaves some series out. */
  limited: boolean;
  /** Whether all of it was understood. */
  clear: boolean;
}

/** Whether an expression is a query, not metric math. */
export function isMetricQuery(expression: string): boolean {
  return /^\s*SELECT\b/i.test(expression);
}

/**
 * Reads a query by the grammar of the CloudWatch user guide ("Metrics Insights query
 * components and syntax").
 *
 * @param expression - such as
 *   `SELECT MAX(Errors) FROM SCHEMA("AWS/Lambda", FunctionName) GROUP BY FunctionName`
 * @returns undefined where not even its metric and namespace could be told
 */
export function parseMetricQuery(expression: string): MetricQuery | undefined {
  const tokens = new QueryTokens(expression);
  if (
    !tokens.word('SELECT') ||
    !tokens.word('AVG', 'COUNT', 'MAX', 'MIN', 'SUM')
  ) {
    return undefined;
  }
  const metricName = tokens.sign('(') ? tokens.name() : undefined;
  if (metricName === undefined || !tokens.sign(')') || !tokens.word('FROM')) {
    return undefined;
  }
  const source = readSource(tokens);
  if (!source) {
    return undefined;
  }
  const query = { ...source, metricName };
  const clauses = readClauses(tokens);
  return clauses
    ? { ...query, ...clauses, clear: true }
    : { ...query, where: [], groupBy: [], limited: false, clear: false };
}

function readSource(
  tokens: QueryTokens,
): Pick<MetricQuery, 'namespace' | 'schema'> | undefined {
  if (!tokens.word('SCHEMA')) {
    const namespace = tokens.name();
    return namespace === undefined ? undefined : { namespace };
  }
  const names = tokens.sign('(') ? readNames(tokens) : undefined;
  if (!names || !tokens.sign(')')) {
    return undefined;
  }
  const [namespace, ...schema] = names;
  return { namespace, schema };
}

type Clauses = Pick<MetricQuery, 'where' | 'groupBy' | 'limited'>;

function readClauses(tokens: QueryTokens): Clauses | undefined {
  const where: MetricQuery['where'] = [];
  let groupBy: string[] = [];
  let limited = false;
  if (tokens.word('WHERE')) {
    do {
      const label = tokens.name();
      const equals = tokens.sign('=');
      const operator = equals || tokens.sign('!=');
      const value = tokens.text();
      if (label === undefined || !operator || value === undefined) {
        return undefined;
      }
      where.push({ label, equals, value });
    } while (tokens.word('AND'));
  }
  if (tokens.word('GROUP')) {
    const names = tokens.word('BY') ? readNames(tokens) : undefined;
    if (!names) {
      return undefined;
    }
    groupBy = names;
  }
  if (tokens.word('ORDER')) {
    const ordered =
      tokens.word('BY') &&
      tokens.word('AVG', 'COUNT', 'MAX', 'MIN', 'SUM') &&
      tokens.sign('(') &&
      tokens.sign(')');
    if (!ordered) {
      return undefined;
    }
    tokens.word('ASC', 'DESC');
  }
  if (tokens.word('LIMIT')) {
    limited = true;
    if (!/^\d+$/.test(tokens.name() ?? '')) {
      return undefined;
    }
  }
  return tokens.atEnd() ? { where, groupBy, limited } : undefined;
}

function readNames(tokens: QueryTokens): string[] | undefined {
  const names: string[] = [];
  do {
    const name = tokens.name();
    if (name === undefined) {
      return undefined;
    }
    names.push(name);
  } while (tokens.sign(','));
  return names;
}
