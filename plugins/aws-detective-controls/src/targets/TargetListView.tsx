import Typography from '@material-ui/core/Typography';
import { EmptyState } from '@backstage/core-components';
import { TargetList } from 'backstage-plugin-aws-detective-controls-common';
import { Cause } from '../components/Cause';
import { groupedAccountId } from '../components/accountId';
import { FilterBar } from '../components/FilterBar';
import { FilterSelect } from '../components/FilterSelect';
import { FilterToggle } from '../components/FilterToggle';
import { Notice } from '../components/Notice';
import { useText } from '../hooks/useText';
import { useUrlFilters } from '../hooks/useUrlFilters';
import { AccountTargets } from './AccountTargets';
import { SweepHeadline } from './SweepHeadline';
import { byAccount, matchesTarget } from './targetModel';

/** All targets: where the sweeps are, what could not be found, and each account's regions. */
export function TargetListView({ targets }: { targets: TargetList }) {
  const t = useText();
  const url = useUrlFilters();
  const { items, discoveryFailures, progress } = targets;
  const filters = {
    account: url.get('account'),
    region: url.get('region'),
    failuresOnly: url.get('failed') === '1',
  };
  const visible = items.filter(target => matchesTarget(target, filters));
  const regions = [...new Set(items.map(({ region }) => region))].sort();
  const filtered = filters.account || filters.region || filters.failuresOnly;
  return (
    <>
      {discoveryFailures.length > 0 && (
        <Notice tone="unknown">
          <strong>{t('targets.discoveryFailed')}</strong>
          <ul>
            {discoveryFailures.map(cause => (
              <li key={JSON.stringify(cause)}>
                <Cause cause={cause} detailed />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {items.length === 0 ? (
        <EmptyState
          missing="content"
          title={t('targets.empty')}
          description={t('targets.emptyText')}
        />
      ) : (
        <>
          <SweepHeadline progress={progress} />
          <FilterBar
            onClear={
              filtered
                ? () =>
                    url.set({
                      account: undefined,
                      region: undefined,
                      failed: undefined,
                    })
                : undefined
            }
          >
            <FilterToggle
              label={t('filter.failuresOnly')}
              pressed={filters.failuresOnly}
              onChange={on => url.set({ failed: on ? '1' : undefined })}
            />
            <FilterSelect
              label={t('filter.account')}
              value={filters.account}
              options={byAccount(items).map(([{ accountId, accountName }]) => ({
                value: accountId,
                label: [groupedAccountId(accountId), accountName]
                  .filter(Boolean)
                  .join(' · '),
              }))}
              onChange={account => url.set({ account })}
            />
            <FilterSelect
              label={t('filter.region')}
              value={filters.region}
              options={regions.map(value => ({ value, label: value }))}
              onChange={region => url.set({ region })}
            />
          </FilterBar>
          {visible.length === 0 && (
            <Typography>{t('targets.noMatch')}</Typography>
          )}
          {byAccount(visible).map(of => (
            <AccountTargets key={of[0].accountId} targets={of} />
          ))}
        </>
      )}
    </>
  );
}
