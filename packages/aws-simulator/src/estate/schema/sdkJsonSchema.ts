import { NormalizedSchema } from '@smithy/core/schema';
import type { JsonSchema } from './JsonSchema';
import { ENUMS, OPEN_SHAPES, REQUIRED, SdkSchema } from './shapes';

/** Shape name and service of a structure: `['ec2', 'Vpc']`. */
function shapeName(schema: NormalizedSchema): [string, string] {
  const [namespace, name] = schema.getName(true)!.split('#');
  return [namespace.split('.').pop()!, name];
}

/**
 * Turns runtime schemas of the AWS SDK into JSON schema. Structures become
 * closed objects under `$defs`, one each, so that a misspelt member is an error.
 */
export class SdkJsonSchema {
  /** The structures met so far. */
  readonly definitions: Record<string, JsonSchema> = {};

  /** The JSON schema of any shape: a structure's is a reference. */
  of(source: SdkSchema): JsonSchema {
    const schema = NormalizedSchema.of(source);
    if (schema.isStructSchema()) {
      return this.structure(schema);
    }
    if (schema.isListSchema()) {
      return { type: 'array', items: this.of(schema.getValueSchema()) };
    }
    if (schema.isMapSchema()) {
      return {
        type: 'object',
        additionalProperties: this.of(schema.getValueSchema()),
      };
    }
    if (schema.isTimestampSchema()) {
      return { $ref: '#/$defs/time' };
    }
    if (schema.isBooleanSchema()) {
      return { type: 'boolean' };
    }
    if (schema.isNumericSchema()) {
      return { type: 'number' };
    }
    return schema.isDocumentSchema() ? {} : { type: 'string' };
  }

  /** The members of a structure, tags left out. */
  members(source: SdkSchema): Record<string, JsonSchema> {
    const schema = NormalizedSchema.of(source);
    const [, shape] = shapeName(schema);
    const members: Record<string, JsonSchema> = {};
    for (const [name, member] of schema.structIterator()) {
      const values = ENUMS[`${shape}.${name}`];
      members[name] = values
        ? { type: 'string', enum: values }
        : this.of(member);
    }
    return members;
  }

  private structure(schema: NormalizedSchema): JsonSchema {
    const [service, shape] = shapeName(schema);
    if (OPEN_SHAPES.includes(shape)) {
      return { type: 'object' };
    }
    const key = `${service}.${shape}`;
    if (!this.definitions[key]) {
      const definition: JsonSchema = {
        type: 'object',
        additionalProperties: false,
      };
      // Named before its members are read, for shapes that hold themselves.
      this.definitions[key] = definition;
      if (REQUIRED[shape]) {
        definition.required = REQUIRED[shape];
      }
      definition.properties = this.members(schema);
    }
    return { $ref: `#/$defs/${key}` };
  }
}
