/** What an account holds, by region, as estate files write it. */
export type Regions = Record<string, object>;

/** All that each part holds: lists one after the other, the rest by the last. */
export function mergeRegions(...parts: Regions[]): Regions {
  const merged: Record<string, Record<string, unknown>> = {};
  for (const part of parts) {
    for (const [name, region] of Object.entries(part)) {
      const into = { ...merged[name] };
      for (const [collection, items] of Object.entries(region)) {
        const before = into[collection];
        into[collection] =
          Array.isArray(before) && Array.isArray(items)
            ? [...before, ...items]
            : items;
      }
      merged[name] = into;
    }
  }
  return merged;
}
