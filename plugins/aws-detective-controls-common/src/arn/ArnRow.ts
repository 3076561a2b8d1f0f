/**
 * How the resource part of an ARN names a resource of one type.
 *
 * Source: the resource types of the Service Authorization Reference, and the
 * type names of the CloudFormation resource reference.
 */
export interface ArnRow {
  /** CloudFormation type name. */
  type: string;
  /** A regular expression of what the resource part begins with. */
  prefix: string;
  /**
   * A regular expression of the id: no slash and no colon unless told. A group
   * `name` in it is the name that people know.
   */
  id?: string;
  /** Whether only ARNs without a region name such a resource. */
  regionless?: boolean;
  /**
   * The characters that may follow the id with something that belongs to the
   * resource: an alias, an index, an object.
   */
  parts?: string;
}

/** Rows by the service field of the ARN. The first row that matches counts. */
export type ArnTable = Readonly<Record<string, readonly ArnRow[]>>;

/** Any characters. */
export const PATH = '.+';

/** What is known by its name, and told apart by what AWS appends. */
export const NAME_AND_UUID = '(?<name>[^/]+)/[^/]+';

/** Makes a row. */
export function row(
  type: string,
  prefix: string,
  rest: Omit<ArnRow, 'type' | 'prefix'> = {},
): ArnRow {
  return { type, prefix, ...rest };
}
