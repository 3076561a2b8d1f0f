import { ConfigNode } from './ConfigNode';

/** A value that is one of a few; undefined where it is absent or rejected. */
export function readOneOf<T extends string>(
  node: ConfigNode,
  values: readonly T[],
): T | undefined {
  if (!node.given) {
    return undefined;
  }
  return (
    values.find(value => node.is(value)) ??
    node.reject(`takes one of ${values.join(', ')}`)
  );
}
