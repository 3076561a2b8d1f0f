import { PublicAccessBlockConfiguration$ } from '@aws-sdk/client-s3';
import type { JsonSchema } from './JsonSchema';
import { SdkJsonSchema } from './sdkJsonSchema';
import { Collection, COLLECTIONS, SdkSchema } from './shapes';

const TIME = '^(ago P[0-9WDTHMS]+|[0-9]{4}-[0-9]{2}-[0-9]{2}(T.+)?)$';
const ACCOUNT_ID = '^[0-9]{12}$';
const names: JsonSchema = { type: 'array', items: { type: 'string' } };
const tags: JsonSchema = {
  type: 'object',
  additionalProperties: { type: 'string' },
};
const grant: Record<string, JsonSchema> = { allow: names, deny: names };

const closed = (
  properties: Record<string, JsonSchema>,
  required: string[] = [],
): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  ...(required.length > 0 && { required }),
  properties,
});

const mapOf = (value: JsonSchema): JsonSchema => ({
  type: 'object',
  additionalProperties: value,
});

function isJsonSchema(value: JsonSchema | SdkSchema): value is JsonSchema {
  return typeof value === 'object' && !Array.isArray(value) && 'type' in value;
}

function collectionSchema(
  collection: Collection,
  sdk: SdkJsonSchema,
): JsonSchema {
  const members: Record<string, JsonSchema> = {};
  for (const shape of collection.shapes) {
    Object.assign(members, sdk.members(shape));
  }
  for (const name of ['Tags', 'TagList', 'tags']) {
    delete members[name];
  }
  for (const [name, extra] of Object.entries(collection.extra ?? {})) {
    if (Array.isArray(extra) && extra.length === 1) {
      members[name] = { type: 'array', items: sdk.of(extra[0] as SdkSchema) };
    } else {
      const schema = extra as JsonSchema | SdkSchema;
      members[name] = isJsonSchema(schema) ? schema : sdk.of(schema);
    }
  }
  members.Tags = tags;
  const item = closed(members, collection.required);
  return collection.single ? item : { type: 'array', items: item };
}

/**
 * The JSON schema of an estate. The shapes of resources are taken from the
 * runtime schemas of the AWS SDK clients, so that they are those of AWS.
 */
export function estateSchema(): JsonSchema {
  const sdk = new SdkJsonSchema();
  const region = closed(
    Object.fromEntries(
      Object.entries(COLLECTIONS).map(([name, collection]) => [
        name,
        collectionSchema(collection, sdk),
      ]),
    ),
  );
  const account = closed(
    {
      id: { type: 'string', pattern: ACCOUNT_ID },
      name: { type: 'string' },
      email: { type: 'string' },
      status: {
        type: 'string',
        enum: ['ACTIVE', 'SUSPENDED', 'PENDING_CLOSURE'],
      },
      standalone: { type: 'boolean' },
      managementAccountId: { type: 'string', pattern: ACCOUNT_ID },
      delegatedAdministratorFor: names,
      ...grant,
      accessKeys: mapOf(closed(grant)),
      roles: mapOf(
        closed({ ...grant, trust: names, externalId: { type: 'string' } }),
      ),
      optedInRegions: names,
      publicAccessBlock: sdk.of(PublicAccessBlockConfiguration$),
      regions: mapOf({ $ref: '#/$defs/region' }),
    },
    ['id', 'name', 'regions'],
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Estate of the AWS simulator',
    ...closed(
      {
        managementAccountId: { type: 'string', pattern: ACCOUNT_ID },
        accounts: { type: 'array', items: { $ref: '#/$defs/account' } },
      },
      ['accounts'],
    ),
    $defs: {
      account,
      region,
      time: { type: 'string', pattern: TIME },
      ...sdk.definitions,
    },
  };
}
