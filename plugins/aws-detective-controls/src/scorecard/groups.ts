import { ScorecardGroupBy } from 'backstage-plugin-aws-detective-controls-common';
import { groupedAccountId } from '../components/accountId';
import { TextFunction } from '../hooks/useText';
import { UrlFilterValues } from '../hooks/useUrlFilters';

/** What a holder that is no entity starts with: `account/<id>`. */
const ACCOUNT_PREFIX = 'account/';

/** The id of the account that a holder stands for; undefined where it is an entity. */
export function accountOf(holder: string): string | undefined {
  // Refs of entities have a colon: `component:default/payments-api`.
  return holder.startsWith(ACCOUNT_PREFIX)
    ? holder.slice(ACCOUNT_PREFIX.length)
    : undefined;
}

/** The filters that leave one row of a grouping alone. */
export function valuesOf(
  groupBy: ScorecardGroupBy,
  key: string,
): UrlFilterValues {
  const account = groupBy === 'entity' ? accountOf(key) : undefined;
  return account
    ? { kind: ['account'], account: [account] }
    : { [groupBy]: [key] };
}

/** What a row of a grouping is called. */
export function rowTitle(
  groupBy: ScorecardGroupBy,
  row: { key: string; title: string },
  t: TextFunction,
): string {
  const { key, title } = row;
  if (key === 'none') {
    return t('scorecard.none');
  }
  const account = groupBy === 'account' ? key : accountOf(key);
  if (account) {
    const id = groupedAccountId(account);
    const named = title && title !== account && title !== key;
    return named ? `${title} · ${id}` : t('scorecard.account', { id });
  }
  return title || key;
}
