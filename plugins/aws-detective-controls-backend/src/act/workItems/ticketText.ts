/** Longer names are cut: a ticket is read by people. */
const MAXIMUM_NAME = 300;

/**
 * A name that others chose, as Markdown code on one line: whatever it holds, it mentions
 * nobody, marks nothing up, and ends no comment.
 */
export function code(name: string): string {
  const line = name
    // Control characters, line ends, and what turns the direction of text.
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  const shown =
    line.length > MAXIMUM_NAME ? `${line.slice(0, MAXIMUM_NAME)}…` : line;
  if (shown === '') {
    return '` `';
  }
  const longest = Math.max(
    0,
    ...(shown.match(/`+/g) ?? []).map(run => run.length),
  );
  const fence = '`'.repeat(longest + 1);
  const space = longest > 0 ? ' ' : '';
  return `${fence}${space}${shown}${space}${fence}`;
}

/** A URL as a Markdown link; only its text where it is no HTTP URL. */
export function link(text: string, url: string): string {
  let address: string;
  try {
    const parsed = new URL(url);
    if (!['http:', 'https:'].includes(parsed.protocol)) {
      return text;
    }
    address = parsed.href;
  } catch {
    return text;
  }
  const target = address.replace(
    /[()<>\\\s]/g,
    character =>
      `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return `[${text.replace(/[[\]\\`]/g, '')}](${target})`;
}
