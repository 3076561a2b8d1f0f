import { TargetStatus } from 'backstage-plugin-aws-detective-controls-common';

/** Collectors whose last reading failed. */
export function failedCollectors(target: TargetStatus) {
  return target.collectors.filter(({ status }) => status !== 'ok');
}

/** Whether anything of a target needs somebody: a failed reading, or an old one. */
export function needsAttention(target: TargetStatus): boolean {
  return target.stale || failedCollectors(target).length > 0;
}

/** Which targets the reader asked for; empty strings ask for nothing. */
export interface TargetFilters {
  account: string;
  region: string;
  failuresOnly: boolean;
}

/** Whether a target is to be seen. */
export function matchesTarget(
  target: TargetStatus,
  filters: TargetFilters,
): boolean {
  return (
    (!filters.account || target.accountId === filters.account) &&
    (!filters.region || target.region === filters.region) &&
    (!filters.failuresOnly || needsAttention(target))
  );
}

/** A target's key in the page: `111122223333/eu-west-1`. */
export function targetKey(target: { accountId: string; region: string }) {
  return `${target.accountId}/${target.region}`;
}

/** Targets by account, in the order in which they came. */
export function byAccount(targets: TargetStatus[]): TargetStatus[][] {
  const accounts = new Map<string, TargetStatus[]>();
  for (const target of targets) {
    const known = accounts.get(target.accountId);
    if (known) {
      known.push(target);
    } else {
      accounts.set(target.accountId, [target]);
    }
  }
  return [...accounts.values()];
}
