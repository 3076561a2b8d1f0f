import type { ErrorObject } from 'ajv';

/** `/accounts/0/regions/eu-west-1` as people write it: `accounts[0].regions.eu-west-1`. */
function readablePath(pointer: string): string {
  const path = pointer
    .split('/')
    .slice(1)
    .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .map(part => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
  return path || 'estate';
}

function valueAt(root: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | undefined)?.[key],
      root,
    );
}

function kindOf(value: unknown): string {
  if (value === null) {
    return 'nothing (null)';
  }
  return Array.isArray(value) ? 'a list' : `${typeof value} ${String(value)}`;
}

/** Says in one line what a schema error is about: its path, and the fix. */
export function describeSchemaError(error: ErrorObject, root: unknown): string {
  const path = readablePath(error.instancePath);
  const value = valueAt(root, error.instancePath);
  switch (error.keyword) {
    case 'additionalProperties': {
      const name = error.params.additionalProperty as string;
      const hint =
        name === 'tags' || name === 'TagList'
          ? 'write Tags, as a map of key to value'
          : 'remove it, or correct its name and capitals';
      return `${path}: unknown member ${name}: ${hint}`;
    }
    case 'required':
      return `${path}: ${error.params.missingProperty} is missing: add it`;
    case 'type':
      return error.params.type === 'string' && typeof value !== 'object'
        ? `${path}: must be text, and is ${kindOf(value)}: put it in quotes`
        : `${path}: must be of type ${error.params.type}, and is ${
            typeof value === 'object' && value && !Array.isArray(value)
              ? 'an object'
              : kindOf(value)
          }`;
    case 'enum':
      return `${path}: is ${kindOf(value)}: give one of ${(
        error.params.allowedValues as string[]
      ).join(', ')}`;
    case 'pattern':
      if (error.schemaPath.includes('time')) {
        return `${path}: ${String(
          value,
        )} is no time: give ISO 8601, or a time before the start such as "ago P12D"`;
      }
      if (/(^|\.)(id|managementAccountId)$/.test(path)) {
        return `${path}: ${String(
          value,
        )} is no account id: give twelve digits, in quotes`;
      }
      return `${path}: ${String(value)} must match ${error.params.pattern}`;
    default:
      return `${path}: ${error.message}`;
  }
}
