const TOKEN =
  /\s*(?:([(),]|!=|=)|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.|'')*)'|([^\s"'(),=!]+))/y;

type Token = { kind: 'sign' | 'quoted' | 'text' | 'word'; text: string };

/** The tokens of a query of Metrics Insights: takes one after the other, where it fits. */
export class QueryTokens {
  private readonly tokens: Token[] = [];
  private at = 0;

  constructor(text: string) {
    const source = text.trim();
    let end = 0;
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(source); match; match = TOKEN.exec(source)) {
      end = TOKEN.lastIndex;
      this.tokens.push(toToken(match));
    }
    if (end < source.length) {
      // What is no token must not be taken for the end.
      this.tokens.push({ kind: 'sign', text: source.slice(end) });
    }
  }

  /** A keyword, in any case. */
  word(...words: string[]): boolean {
    return (
      this.take(
        ({ kind, text }) =>
          kind === 'word' && words.includes(text.toUpperCase()),
      ) !== undefined
    );
  }

  sign(sign: string): boolean {
    return (
      this.take(({ kind, text }) => kind === 'sign' && text === sign) !==
      undefined
    );
  }

  /** The name of a metric, a namespace or a label. */
  name(): string | undefined {
    return this.take(({ kind }) => kind === 'word' || kind === 'quoted');
  }

  /** A value in single quotes. */
  text(): string | undefined {
    return this.take(({ kind }) => kind === 'text');
  }

  atEnd(): boolean {
    return this.at === this.tokens.length;
  }

  private take(fits: (token: Token) => boolean): string | undefined {
    const token = this.tokens[this.at];
    if (!token || !fits(token)) {
      return undefined;
    }
    this.at++;
    return token.text;
  }
}

function toToken([, sign, quoted, text, word]: RegExpExecArray): Token {
  if (sign !== undefined) {
    return { kind: 'sign', text: sign };
  }
  if (quoted !== undefined) {
    return { kind: 'quoted', text: quoted.replace(/\\(.)/g, '$1') };
  }
  return text === undefined
    ? { kind: 'word', text: word }
    : { kind: 'text', text: text.replace(/\\(.)|'(')/g, '$1$2') };
}
