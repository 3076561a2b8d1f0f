import { Evidence } from 'backstage-plugin-aws-detective-controls-common';

/**
 * What a conclusion rests on.
 *
 * @param call - the AWS API, such as `ec2:DescribeVpcs`
 * @param reading - the reading that it answered, for its time
 * @param fields - the fields that decided, by their AWS names; undefined ones are left out
 */
export function evidence(
  call: string,
  reading: { takenAt: string },
  fields: Record<string, string | number | boolean | undefined> = {},
): Evidence {
  const known = Object.entries(fields).filter(
    (entry): entry is [string, string | number | boolean] =>
      entry[1] !== undefined,
  );
  return {
    call,
    takenAt: reading.takenAt,
    ...(known.length ? { fields: Object.fromEntries(known) } : {}),
  };
}

/** At most this many names stand in one field of evidence. */
const NAMES_SHOWN = 10;

/** Names in one line; where there are many, the first ten and how many more. */
export function nameList(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_SHOWN).join(', ');
  const more = names.length - NAMES_SHOWN;
  return more > 0 ? `${shown} (+${more})` : shown;
}
