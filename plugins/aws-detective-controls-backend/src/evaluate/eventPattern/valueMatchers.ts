import { BlockList, isIPv4, isIPv6 } from 'net';

/** A leaf of an event. */
export type Leaf = string | number | boolean | null;

/** Whether one leaf of an event meets one matcher that asks for a value. */
export function matchesValue(matcher: unknown, value: Leaf): boolean {
  if (isLeaf(matcher)) {
    return matcher === value;
  }
  const [operator, operand] = onlyEntry(matcher);
  switch (operator) {
    case 'prefix':
      return matchesAffix(operand, value, (text, affix) =>
        text.startsWith(affix),
      );
    case 'suffix':
      return matchesAffix(operand, value, (text, affix) =>
        text.endsWith(affix),
      );
    case 'equals-ignore-case':
      return isText(operand, value) && lower(value) === lower(operand);
    case 'wildcard':
      return isText(operand, value) && matchesWildcard(operand, value);
    case 'anything-but':
      return matchesAnythingBut(operand, value);
    case 'numeric':
      return matchesNumeric(operand, value);
    case 'cidr':
      return isText(operand, value) && matchesCidr(operand, value);
    default:
      return false;
  }
}

/** Whether something is a leaf of JSON. */
export function isLeaf(value: unknown): value is Leaf {
  return (
    value === null || ['string', 'number', 'boolean'].includes(typeof value)
  );
}

/** The operator of a matcher; undefined where it is none, or more than one. */
export function onlyEntry(matcher: unknown): [string | undefined, unknown] {
  if (typeof matcher !== 'object' || matcher === null) {
    return [undefined, undefined];
  }
  const entries = Object.entries(matcher);
  return entries.length === 1 ? entries[0] : [undefined, undefined];
}

function matchesAffix(
  operand: unknown,
  value: Leaf,
  test: (text: string, affix: string) => boolean,
): boolean {
  if (isText(operand, value)) {
    return test(value as string, operand);
  }
  const [operator, affix] = onlyEntry(operand);
  return (
    operator === 'equals-ignore-case' &&
    isText(affix, value) &&
    test(lower(value), lower(affix))
  );
}

function matchesAnythingBut(operand: unknown, value: Leaf): boolean {
  const listed = Array.isArray(operand) ? operand : [operand];
  if (listed.every(isLeaf)) {
    return listed.length > 0 && !listed.includes(value);
  }
  // A list of leaves, or one of these with a text or a list of texts.
  const [operator, inner] = onlyEntry(operand);
  if (
    operator === undefined ||
    !['prefix', 'suffix', 'wildcard', 'equals-ignore-case'].includes(operator)
  ) {
    return false;
  }
  const excluded = Array.isArray(inner) ? inner : [inner];
  return (
    typeof value === 'string' &&
    excluded.length > 0 &&
    !excluded.some(item => matchesValue({ [operator]: item }, value))
  );
}

function matchesNumeric(operand: unknown, value: Leaf): boolean {
  if (
    typeof value !== 'number' ||
    !Array.isArray(operand) ||
    operand.length === 0 ||
    operand.length % 2 !== 0
  ) {
    return false;
  }
  for (let index = 0; index < operand.length; index += 2) {
    if (!compares(operand[index], value, operand[index + 1])) {
      return false;
    }
  }
  return true;
}

function compares(operator: unknown, value: number, limit: unknown): boolean {
  if (typeof limit !== 'number') {
    return false;
  }
  switch (operator) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '=':
      return value === limit;
    case '>=':
      return value >= limit;
    case '>':
      return value > limit;
    default:
      return false;
  }
}

function matchesCidr(range: string, address: Leaf): boolean {
  const [network, bits, ...rest] = range.split('/');
  const text = String(address);
  const family = isIPv4(network) ? 'ipv4' : 'ipv6';
  const prefix = Number(bits);
  const fits =
    rest.length === 0 &&
    /^\d{1,3}$/.test(bits ?? '') &&
    prefix <= (family === 'ipv4' ? 32 : 128) &&
    (family === 'ipv4' ? isIPv4(text) : isIPv6(network) && isIPv6(text));
  if (!fits) {
    return false;
  }
  const list = new BlockList();
  list.addSubnet(network, prefix, family);
  return list.check(text, family);
}

// `*` is any characters, `\*` an asterisk, `\\` a backslash.
function matchesWildcard(pattern: string, value: Leaf): boolean {
  const parts: string[] = [''];
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern[index];
    if (character === '*') {
      parts.push('');
    } else {
      const escaped = character === '\\' && index + 1 < pattern.length;
      parts[parts.length - 1] += escaped ? pattern[++index] : character;
    }
  }
  return matchesParts(parts, String(value));
}

// The first and last part stand at the ends; the others follow one another.
function matchesParts(parts: string[], text: string): boolean {
  const first = parts[0];
  const last = parts[parts.length - 1];
  if (parts.length === 1) {
    return text === first;
  }
  if (
    text.length < first.length + last.length ||
    !text.startsWith(first) ||
    !text.endsWith(last)
  ) {
    return false;
  }
  let from = first.length;
  const end = text.length - last.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, from);
    if (found < 0 || found + part.length > end) {
      return false;
    }
    from = found + part.length;
  }
  return true;
}

function isText(operand: unknown, value: Leaf): operand is string {
  return typeof operand === 'string' && typeof value === 'string';
}

function lower(value: Leaf): string {
  return String(value).toLowerCase();
}
