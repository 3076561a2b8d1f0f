import { AwsError } from './AwsError';

/** A parsed advanced query of AWS Config. */
export interface ConfigQuery {
  /** Paths of the selected properties; `['*']` for all. */
  select: string[][];
  /** All must hold. */
  conditions: { path: string[]; value: string | number | boolean }[];
}

interface Token {
  kind: 'word' | 'string' | 'symbol';
  text: string;
}

function refuse(why: string): AwsError {
  return new AwsError(
    'InvalidExpressionException',
    `The expression cannot be read: ${why}.`,
  );
}

function tokenize(expression: string): Token[] {
  const tokens: Token[] = [];
  const pattern =
    /\s+|'((?:[^']|'')*)'|([A-Za-z_][\w]*(?:\.[A-Za-z_]\w*)*|-?\d+(?:\.\d+)?)|([=*,;])/y;
  while (pattern.lastIndex < expression.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(expression);
    if (!match) {
      throw refuse(`"${expression.slice(at, at + 20)}" is not understood`);
    }
    const [, text, word, symbol] = match;
    if (text !== undefined) {
      tokens.push({ kind: 'string', text: text.replace(/''/g, "'") });
    } else if (word !== undefined) {
      tokens.push({ kind: 'word', text: word });
    } else if (symbol !== undefined) {
      tokens.push({ kind: 'symbol', text: symbol });
    }
  }
  return tokens;
}

/** Reads tokens in order. */
class TokenReader {
  private at = 0;

  constructor(private readonly tokens: Token[]) {}

  /** Takes a keyword or symbol, if it is next. */
  take(text: string): boolean {
    const next = this.tokens[this.at];
    const isNext =
      next !== undefined &&
      next.kind !== 'string' &&
      next.text.toUpperCase() === text;
    this.at += isNext ? 1 : 0;
    return isNext;
  }

  expect(text: string): void {
    if (!this.take(text)) {
      throw refuse(
        `${text} was expected in place of "${
          this.tokens[this.at]?.text ?? ''
        }"`,
      );
    }
  }

  path(): string[] {
    const next = this.tokens[this.at++];
    if (next?.kind !== 'word' || /^-?\d/.test(next.text)) {
      throw refuse(`a property was expected in place of "${next?.text ?? ''}"`);
    }
    return next.text.split('.');
  }

  value(): string | number | boolean {
    const next = this.tokens[this.at++];
    if (next?.kind === 'string') {
      return next.text;
    }
    if (next?.kind === 'word' && /^-?\d/.test(next.text)) {
      return Number(next.text);
    }
    if (next?.kind === 'word' && /^(true|false)$/i.test(next.text)) {
      return next.text.toLowerCase() === 'true';
    }
    throw refuse(`a value was expected in place of "${next?.text ?? ''}"`);
  }

  end(): void {
    this.take(';');
    if (this.at < this.tokens.length) {
      throw refuse(
        `"${this.tokens[this.at].text}" is not implemented by the simulator`,
      );
    }
  }
}

/**
 * Reads the part of AWS Config's query language that the simulator implements:
 * `SELECT properties [WHERE property = value [AND …]]`.
 *
 * @throws an AwsError `InvalidExpressionException` on anything else
 */
export function parseConfigQuery(expression: string): ConfigQuery {
  const reader = new TokenReader(tokenize(expression));
  const query: ConfigQuery = { select: [], conditions: [] };
  reader.expect('SELECT');
  do {
    query.select.push(reader.take('*') ? ['*'] : reader.path());
  } while (reader.take(','));
  if (reader.take('WHERE')) {
    do {
      const path = reader.path();
      reader.expect('=');
      query.conditions.push({ path, value: reader.value() });
    } while (reader.take('AND'));
  }
  reader.end();
  return query;
}

/** Every value at a path, lists on the way opened. */
function valuesAt(value: unknown, path: string[]): unknown[] {
  if (Array.isArray(value)) {
    return value.flatMap(one => valuesAt(one, path));
  }
  if (path.length === 0) {
    return [value];
  }
  return typeof value === 'object' && value !== null
    ? valuesAt((value as Record<string, unknown>)[path[0]], path.slice(1))
    : [];
}

/** Whether a configuration item satisfies every condition. */
export function matchesConfigQuery(
  item: Record<string, unknown>,
  query: ConfigQuery,
): boolean {
  return query.conditions.every(({ path, value }) =>
    valuesAt(item, path).includes(value),
  );
}

/** The part of a value that a tree of paths selects. */
function pick(value: unknown, paths: string[][]): unknown {
  if (paths.some(path => path.length === 0 || path[0] === '*')) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map(one => pick(one, paths));
  }
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const picked: Record<string, unknown> = {};
  for (const name of new Set(paths.map(path => path[0]))) {
    const below = paths
      .filter(path => path[0] === name)
      .map(path => path.slice(1));
    const part = pick((value as Record<string, unknown>)[name], below);
    if (part !== undefined) {
      picked[name] = part;
    }
  }
  return picked;
}

/** The selected properties of a configuration item, nested as they were. */
export function projectConfigItem(
  item: Record<string, unknown>,
  query: ConfigQuery,
): unknown {
  return pick(item, query.select);
}
