import { AnnotationValue, ParsedValue } from './claimValues';

/** AWS's own limits. */
const LONGEST_KEY = 128;
const LONGEST_VALUE = 256;

const HOW_TO_WRITE =
  'Write key=value pairs with commas between them, such as service=payments,env=prod; a comma, or an = in a key, takes a backslash before it.';

interface TagPart {
  key: string;
  /** Undefined where the part is a key alone. */
  value?: string;
}

/** Splits at a character, but not where a backslash stands before it. */
function splitUnescaped(text: string, separator: RegExp): string[] {
  const parts = [''];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\' && i + 1 < text.length) {
      parts[parts.length - 1] += text[i] + text[i + 1];
      i++;
    } else if (separator.test(text[i])) {
      parts.push('');
    } else {
      parts[parts.length - 1] += text[i];
    }
  }
  return parts;
}

function unescape(text: string): string {
  return text.trim().replace(/\\([,=\\])/g, '$1');
}

function parsePart(part: string): TagPart {
  const [key, ...rest] = splitUnescaped(part, /=/);
  return {
    key: unescape(key),
    // Every further `=` belongs to the value.
    value: rest.length ? unescape(rest.join('=')) : undefined,
  };
}

function isTag({ key, value = '' }: TagPart): boolean {
  return (
    key.length > 0 && key.length <= LONGEST_KEY && value.length <= LONGEST_VALUE
  );
}

/**
 * Reads a tag list: `service=payments,env=prod,env=staging`. Different keys must
 * all match, the values of one key are alternatives, and a key alone takes any
 * value. A list with a bad part is not taken at all: without that part it would
 * claim more than it says.
 *
 * @param types - claims resources of these CloudFormation types only
 */
export function parseTags(
  { key: source, value }: AnnotationValue,
  types?: readonly string[],
): ParsedValue {
  const text = value.trim();
  const parts = splitUnescaped(text, /[,\n]/)
    .filter(part => part.trim())
    .map(part => ({ part: part.trim(), tag: parsePart(part) }));

  const bad = parts.filter(({ tag }) => !isTag(tag));
  if (bad.length) {
    return {
      rules: [],
      warnings: bad.map(({ part }) => ({
        annotation: source,
        value: part,
        code: 'malformed-tag-list',
        message: `"${part}" is not a tag, so the whole list is left out. ${HOW_TO_WRITE}`,
      })),
    };
  }
  if (!parts.length) {
    return { rules: [], warnings: [] };
  }

  const values = new Map<string, string[] | undefined>();
  for (const { tag } of parts) {
    const known = values.get(tag.key);
    const any =
      tag.value === undefined || (values.has(tag.key) && known === undefined);
    values.set(
      tag.key,
      any ? undefined : [...new Set([...(known ?? []), tag.value!])],
    );
  }
  const tags = [...values].map(([key, alternatives]) => ({
    key,
    values: alternatives ?? [],
  }));
  const limit = types ? { types: [...types] } : {};
  return {
    rules: [{ by: 'tags', source, value: text, tags, ...limit }],
    warnings: [],
  };
}
