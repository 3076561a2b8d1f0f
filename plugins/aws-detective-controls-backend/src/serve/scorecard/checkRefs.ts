import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { ScorecardFilter } from 'backstage-plugin-aws-detective-controls-common';
import { BadParameterError } from '../../model';

/** Filters that take entity refs: the kind of a ref that names none, and words beside refs. */
const REF_FILTERS = {
  owner: { kind: 'group', words: ['mine', 'none'] },
  system: { kind: 'system', words: ['none'] },
  domain: { kind: 'domain', words: ['none'] },
  entity: { kind: undefined, words: [] as string[] },
} as const;

/** Holders that are no entities have refs of this form. */
const ACCOUNT_HOLDER = /^account\/\d{12}$/;

/**
 * Writes the entity refs of a filter in full and in lower case.
 *
 * @throws BadParameterError that names the parameter and the value that is no ref
 */
export function checkRefs(filter: ScorecardFilter): ScorecardFilter {
  const checked = { ...filter };
  for (const [name, { kind, words }] of Object.entries(REF_FILTERS)) {
    const key = name as keyof typeof REF_FILTERS;
    checked[key] = filter[key]?.map(value =>
      (words as readonly string[]).includes(value) ||
      (key === 'entity' && ACCOUNT_HOLDER.test(value))
        ? value
        : fullRef(value, key, kind),
    );
  }
  return checked;
}

function fullRef(
  value: string,
  name: string,
  defaultKind: string | undefined,
): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(value, { defaultKind, defaultNamespace: 'default' }),
    );
  } catch {
    throw new BadParameterError(
      `Query parameter '${name}' takes entity refs such as '${
        defaultKind ?? 'component'
      }:default/name', and '${value}' is none`,
      { parameter: name, value },
    );
  }
}
