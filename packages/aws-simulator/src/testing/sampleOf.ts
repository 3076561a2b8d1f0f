import { NormalizedSchema } from '@smithy/core/schema';

const DEEPEST = 5;

/** Members that take only values of a certain form. */
const FORMS: readonly (readonly [RegExp, unknown])[] = [
  [/^(AccountId|ExpectedBucketOwner)$/, '123456789012'],
  [/^Bucket$/, 'my-bucket'],
  [/^ChecksumAlgorithm$/, 'CRC32'],
  [/SSECustomerKey/, undefined],
  [/(Arn|ARN)$/, 'arn:aws:x:eu-west-1:123456789012:y'],
];

/**
 * Makes a value of a structure's schema, with a value for each of its members, so
 * deep as the schema goes without coming back to itself.
 */
export function sampleOf(schema: NormalizedSchema): object {
  return schema.isStructSchema()
    ? (sample(schema, '', []) as object) ?? {}
    : {};
}

/** Whether a structure has a member that is a stream. */
export function isStreaming(
  ref: Parameters<typeof NormalizedSchema.of>[0],
): boolean {
  const schema = NormalizedSchema.of(ref);
  return (
    schema.isStructSchema() &&
    [...schema.structIterator()].some(([, member]) => member.isStreaming())
  );
}

function sample(
  schema: NormalizedSchema,
  name: string,
  parents: readonly string[],
): unknown {
  if (schema.isStructSchema()) {
    return sampleStructure(schema, parents);
  }
  if (schema.isListSchema()) {
    const item = () =>
      sample(schema.getValueSchema(), name, [...parents, '[]']);
    return item() === undefined ? undefined : [item(), item()];
  }
  if (schema.isMapSchema()) {
    const value = () =>
      sample(schema.getValueSchema(), name, [...parents, '{}']);
    return value() === undefined ? undefined : { one: value(), two: value() };
  }
  return sampleScalar(schema, name);
}

function sampleStructure(
  schema: NormalizedSchema,
  parents: readonly string[],
): object | undefined {
  const id = schema.getName(true) ?? '';
  if (parents.includes(id) || parents.length > DEEPEST) {
    return undefined;
  }
  const structure: Record<string, unknown> = {};
  let isEmpty = true;
  for (const [name, member] of schema.structIterator()) {
    isEmpty = false;
    const value = sample(member, name, [...parents, id]);
    if (value !== undefined) {
      structure[name] = value;
      if (schema.isUnionSchema()) {
        break;
      }
    }
  }
  // The query dialects cannot tell an empty structure from none.
  return isEmpty || Object.keys(structure).length > 0 ? structure : undefined;
}

function sampleScalar(schema: NormalizedSchema, name: string): unknown {
  if (schema.isDocumentSchema()) {
    return { document: 1 };
  }
  if (schema.isBooleanSchema()) {
    return true;
  }
  if (schema.isTimestampSchema()) {
    return new Date('2026-01-02T03:04:05Z');
  }
  if (schema.isBigIntegerSchema() || schema.isBigDecimalSchema()) {
    return undefined;
  }
  const { httpResponseCode, mediaType } = schema.getMergedTraits();
  if (schema.isNumericSchema()) {
    return httpResponseCode ? 200 : 7;
  }
  if (schema.isBlobSchema()) {
    return new Uint8Array([1, 2, 250]);
  }
  const form = FORMS.find(([pattern]) => pattern.test(name));
  if (form) {
    return form[1];
  }
  return mediaType ? '{"a":1}' : `some ${name} <&>`;
}
