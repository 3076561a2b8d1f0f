import type { NormalizedSchema } from '@smithy/core/schema';
import { readScalar } from './readScalar';

type Fields = ReadonlyMap<string, string>;

class QueryBodyReader {
  private readonly prefixes = new Set<string>(['']);

  constructor(
    private readonly fields: Fields,
    private readonly isEc2: boolean,
  ) {
    for (const name of fields.keys()) {
      const parts = name.split('.');
      for (let length = 1; length <= parts.length; length++) {
        this.prefixes.add(parts.slice(0, length).join('.'));
      }
    }
  }

  read(schema: NormalizedSchema, path: string): unknown {
    if (!this.prefixes.has(path)) {
      return undefined;
    }
    if (schema.isStructSchema()) {
      return this.readStructure(schema, path);
    }
    if (schema.isListSchema()) {
      return this.readList(schema, path);
    }
    if (schema.isMapSchema()) {
      return this.readMap(schema, path);
    }
    const text = this.fields.get(path);
    return text === undefined ? undefined : readScalar(schema, text);
  }

  private readStructure(schema: NormalizedSchema, path: string) {
    const structure: Record<string, unknown> = {};
    for (const [name, member] of schema.structIterator()) {
      const key = this.memberKey(name, member);
      const value = this.read(member, path === '' ? key : `${path}.${key}`);
      if (value !== undefined) {
        structure[name] = value;
      }
    }
    return structure;
  }

  private memberKey(name: string, member: NormalizedSchema): string {
    const { xmlName, ec2QueryName } = member.getMergedTraits();
    const key = String(xmlName ?? name);
    if (!this.isEc2) {
      return key;
    }
    return String(ec2QueryName ?? key[0].toUpperCase() + key.slice(1));
  }

  private readList(schema: NormalizedSchema, path: string) {
    const item = schema.getValueSchema();
    const isFlat = this.isEc2 || schema.getMergedTraits().xmlFlattened;
    const prefix = isFlat
      ? path
      : `${path}.${item.getMergedTraits().xmlName ?? 'member'}`;
    const list: unknown[] = [];
    for (let i = 1; this.prefixes.has(`${prefix}.${i}`); i++) {
      list.push(this.read(item, `${prefix}.${i}`));
    }
    return list;
  }

  private readMap(schema: NormalizedSchema, path: string) {
    const value = schema.getValueSchema();
    const keyName = schema.getKeySchema().getMergedTraits().xmlName ?? 'key';
    const valueName = value.getMergedTraits().xmlName ?? 'value';
    const prefix = schema.getMergedTraits().xmlFlattened
      ? path
      : `${path}.entry`;
    const map: Record<string, unknown> = {};
    for (let i = 1; this.prefixes.has(`${prefix}.${i}`); i++) {
      const key = this.fields.get(`${prefix}.${i}.${keyName}`);
      if (key !== undefined) {
        map[key] = this.read(value, `${prefix}.${i}.${valueName}`);
      }
    }
    return map;
  }
}

/**
 * Reads the body of a request of the query dialects, in which `Filter.1.Value.2=x`
 * is the second value of the first filter.
 *
 * @param isEc2 - EC2 writes names in its own way, and lists without `member`.
 */
export function readQueryBody(
  schema: NormalizedSchema,
  fields: URLSearchParams,
  isEc2: boolean,
): Record<string, unknown> {
  const reader = new QueryBodyReader(new Map(fields), isEc2);
  return (reader.read(schema, '') ?? {}) as Record<string, unknown>;
}
