import type { RegionEstate } from '../estate/Estate';
import type { OperationContext } from './Operation';

/** What the caller's account holds in the region of the request. */
export function here(context: OperationContext): RegionEstate {
  return context.account.regions[context.region] ?? {};
}

/** Tags as most of AWS writes them. */
export function tagList(
  tags: Record<string, string> | undefined,
): { Key: string; Value: string }[] {
  return Object.entries(tags ?? {}).map(([Key, Value]) => ({ Key, Value }));
}

/** An item without members that only the estate has. */
export function without<T extends object, K extends keyof T>(
  item: T,
  ...members: K[]
): Omit<T, K> {
  const copy = { ...item };
  for (const member of members) {
    delete copy[member];
  }
  return copy;
}
