import { isLeaf, Leaf, matchesValue, onlyEntry } from './valueMatchers';

/** An event, or an object within one. */
export type EventObject = { [field: string]: unknown };

/**
 * Reads an EventBridge event pattern.
 *
 * @param text - JSON, as `ListRules` gives it
 * @returns undefined for what EventBridge would not take: no JSON, no object, an
 *   empty one
 */
export function parseEventPattern(text: string): EventObject | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isObject(parsed) && Object.keys(parsed).length > 0
    ? parsed
    : undefined;
}

/**
 * Whether an event matches a pattern, by the rules of the EventBridge user guide
 * ("Comparison operators for use in event patterns"): every field of the pattern
 * must hold; the matchers of one field are alternatives, as are the patterns of
 * `$or`; of an array in the event, one element must do. An unknown or malformed
 * matcher matches nothing.
 */
export function matchesEvent(
  pattern: EventObject,
  event: EventObject,
): boolean {
  return Object.entries(pattern).every(([field, expected]) => {
    if (field === '$or' && isListOfObjects(expected)) {
      return expected.some(alternative => matchesEvent(alternative, event));
    }
    const actual = Object.hasOwn(event, field) ? event[field] : undefined;
    if (Array.isArray(expected)) {
      const leaves = leavesOf(actual);
      return expected.some(matcher => matchesLeaves(matcher, leaves));
    }
    return (
      isObject(expected) &&
      objectsOf(actual).some(object => matchesEvent(expected, object))
    );
  });
}

function matchesLeaves(matcher: unknown, leaves: readonly Leaf[]): boolean {
  const [operator, operand] = onlyEntry(matcher);
  if (operator === 'exists') {
    return typeof operand === 'boolean' && operand === leaves.length > 0;
  }
  return leaves.some(leaf => matchesValue(matcher, leaf));
}

// Only leaves exist to EventBridge: an object, or an empty array, holds none.
function leavesOf(value: unknown): Leaf[] {
  if (Array.isArray(value)) {
    return value.filter(isLeaf);
  }
  return isLeaf(value) ? [value] : [];
}

// A field that is absent may still be asked to be so, within it.
function objectsOf(value: unknown): EventObject[] {
  if (Array.isArray(value)) {
    const objects = value.filter(isObject);
    return objects.length ? objects : [{}];
  }
  return [isObject(value) ? value : {}];
}

function isListOfObjects(value: unknown): value is EventObject[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

function isObject(value: unknown): value is EventObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
