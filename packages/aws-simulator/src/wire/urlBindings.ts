import { NormalizedSchema } from '@smithy/core/schema';
import type { SchemaRef } from './types';

const URL_TRAITS = ['httpLabel', 'httpQuery', 'httpQueryParams', 'hostLabel'];

type Structure = [
  id: 3,
  namespace: string,
  name: string,
  traits: unknown,
  memberNames: string[],
  members: SchemaRef[],
];

const withoutMembers = new WeakMap<object, SchemaRef>();
const withoutTraits = new WeakMap<object, SchemaRef>();

/** The schema of an input without the members that live in the URL. */
export function withoutUrlMembers(schema: SchemaRef): SchemaRef {
  // What names the host may stand in a header too: that one is read.
  return derive(schema, withoutMembers, (member, traits) =>
    'httpHeader' in traits ? member : undefined,
  );
}

/**
 * The schema of an output without traits that bind members to a URL. Shapes that
 * are inputs too have them, and mean nothing by them in an answer.
 */
export function withoutUrlTraits(schema: SchemaRef): SchemaRef {
  return derive(schema, withoutTraits, (member, traits) => {
    const [target] = member as unknown as [SchemaRef, unknown];
    const kept = Object.entries(traits).filter(
      ([name]) => !URL_TRAITS.includes(name),
    );
    return [target, Object.fromEntries(kept)] as unknown as SchemaRef;
  });
}

function derive(
  schema: SchemaRef,
  derived: WeakMap<object, SchemaRef>,
  replace: (member: SchemaRef, traits: object) => SchemaRef | undefined,
): SchemaRef {
  const normalized = NormalizedSchema.of(schema);
  const source: unknown = normalized.getSchema();
  if (!isStructure(source)) {
    return schema;
  }
  const known = derived.get(source);
  if (known !== undefined) {
    return known;
  }

  const [id, namespace, name, traits, memberNames, members] = source;
  const names: string[] = [];
  const kept: SchemaRef[] = [];
  for (const [memberName, member] of normalized.structIterator()) {
    const own = member.getMemberTraits();
    const ref = members[memberNames.indexOf(memberName)];
    const replacement = isBoundToUrl(own) ? replace(ref, own) : ref;
    if (replacement !== undefined) {
      names.push(memberName);
      kept.push(replacement);
    }
  }
  const result = [id, namespace, name, traits, names, kept];
  derived.set(source, result as unknown as SchemaRef);
  return result as unknown as SchemaRef;
}

function isStructure(schema: unknown): schema is Structure {
  return Array.isArray(schema) && schema[0] === 3;
}

function isBoundToUrl(traits: object): boolean {
  return Object.entries(traits).some(
    ([name, value]) => URL_TRAITS.includes(name) && Boolean(value),
  );
}
