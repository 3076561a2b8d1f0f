/** AWS's list of tags as a record. */
export function tagsOf(
  tags: readonly { Key?: string; Value?: string }[] | undefined,
): Record<string, string> {
  return Object.fromEntries(
    (tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? '']),
  );
}
