import type { Filter } from '@aws-sdk/client-ec2';
import { AwsError } from './AwsError';

/** Matches as EC2 filters do: `*` and `?` are wildcards, and case counts. */
function matches(pattern: string, value: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 's').test(value);
}

/**
 * Whether a resource passes the filters of an EC2 call: all filters must hold,
 * and of one filter any value.
 *
 * @param attributes - the filters that the simulator implements, with the
 * resource's value of each; `tag:<key>` and `tag-key` are implemented always
 * @throws an AwsError `InvalidParameterValue` on any other filter
 */
export function matchesEc2Filters(
  filters: Filter[] | undefined,
  tags: Record<string, string> | undefined,
  attributes: Record<string, string | undefined>,
): boolean {
  return (filters ?? []).every(({ Name: name = '', Values: values = [] }) => {
    let actual: string[];
    if (name.startsWith('tag:')) {
      actual = [tags?.[name.slice('tag:'.length)]].filter(
        (value): value is string => value !== undefined,
      );
    } else if (name === 'tag-key') {
      actual = Object.keys(tags ?? {});
    } else if (name in attributes) {
      actual = attributes[name] === undefined ? [] : [attributes[name]!];
    } else {
      throw new AwsError(
        'InvalidParameterValue',
        `The filter '${name}' is invalid`,
      );
    }
    return values.some(value => actual.some(one => matches(value, one)));
  });
}
