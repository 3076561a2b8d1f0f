import { ClaimWarning } from 'backstage-plugin-aws-detective-controls-common';
import {
  ClaimPlace,
  claimPlace,
  EntityClaims,
  GLOBAL_REGION,
  Target,
} from '../model';

/** Regions by account, and accounts by partition. */
interface Swept {
  partitions: Set<string>;
  /** The partition and the regions of each account. */
  accounts: Map<string, { partition: string; regions: Set<string> }>;
}

const cache = new WeakMap<readonly Target[], Swept>();

function sweptOf(targets: readonly Target[]): Swept {
  const known = cache.get(targets);
  if (known) {
    return known;
  }
  const swept: Swept = { partitions: new Set(), accounts: new Map() };
  for (const { accountId, partition, region } of targets) {
    swept.partitions.add(partition);
    const account = swept.accounts.get(accountId);
    if (account) {
      account.regions.add(region);
    } else {
      swept.accounts.set(accountId, { partition, regions: new Set([region]) });
    }
  }
  cache.set(targets, swept);
  return swept;
}

/**
 * The claims of an entity that no sweep can ever match, since they name an account
 * or a region that is not among the targets. Such a claim is shown, so that it does
 * not look as if all were well where nothing is looked at.
 *
 * Nothing is said while there are no targets yet, nor of the regions of an account
 * whose regions are not known yet.
 *
 * @param entity - an entity's claims
 * @param targets - every target there is; the same array for every entity
 */
export function unmatchedWarnings(
  entity: EntityClaims,
  targets: readonly Target[],
): ClaimWarning[] {
  if (!targets.length) {
    return [];
  }
  const swept = sweptOf(targets);
  return entity.rules.flatMap(rule => {
    const missing = whatIsMissing(claimPlace(rule), swept);
    return missing
      ? [
          {
            annotation: rule.source,
            value: rule.value,
            code: 'not-a-target',
            message: `"${rule.value}" is not looked at: ${missing}. Correct it, or have the platform team add it to awsDetectiveControls.`,
          },
        ]
      : [];
  });
}

function whatIsMissing(
  { partition, accountId, regions = [] }: ClaimPlace,
  { partitions, accounts }: Swept,
): string | undefined {
  if (partition && !partitions.has(partition)) {
    return `no account of the partition ${partition} is read`;
  }
  if (!accountId) {
    return undefined;
  }
  const account = accounts.get(accountId);
  if (!account) {
    return `account ${accountId} is not among the accounts that are read`;
  }
  if (partition && partition !== account.partition) {
    return `account ${accountId} is of the partition ${account.partition}`;
  }
  const regionsKnown = [...account.regions].some(it => it !== GLOBAL_REGION);
  const missing = regions.filter(region => !account.regions.has(region));
  if (!regionsKnown || !missing.length) {
    return undefined;
  }
  return missing.length === 1
    ? `region ${missing[0]} of account ${accountId} is not read`
    : `regions ${missing.join(', ')} of account ${accountId} are not read`;
}
