import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { TargetStatus } from 'backstage-plugin-aws-detective-controls-common';
import { groupedAccountId, place } from '../components/accountId';
import { Disclosure } from '../components/Disclosure';
import { Muted } from '../components/Muted';
import { useText } from '../hooks/useText';
import { CollectorsTable } from './CollectorsTable';
import { failedCollectors, targetKey } from './targetModel';
import { TargetSummary } from './TargetSummary';

const useStyles = makeStyles(theme => ({
  heading: {
    fontSize: '1rem',
    fontWeight: 600,
    margin: theme.spacing(3, 0, 1),
  },
}));

/** The regions of one account. Those with a failed collector are open. */
export function AccountTargets({ targets }: { targets: TargetStatus[] }) {
  const classes = useStyles();
  const t = useText();
  const [chosen, setChosen] = useState<Record<string, boolean>>({});
  const [{ accountId, accountName, ownerRef }] = targets;
  return (
    <section>
      <h3 className={classes.heading}>
        {groupedAccountId(accountId)}
        {accountName && ` · ${accountName}`}
        {' · '}
        {ownerRef ? (
          <EntityRefLink entityRef={ownerRef} defaultKind="group" hideIcon />
        ) : (
          <Muted>{t('targets.noOwner')}</Muted>
        )}
      </h3>
      {targets.map(target => {
        const key = targetKey(target);
        const open = chosen[key] ?? failedCollectors(target).length > 0;
        return (
          <Disclosure
            key={key}
            level={4}
            open={open}
            onToggle={() => setChosen(known => ({ ...known, [key]: !open }))}
            summary={<TargetSummary target={target} />}
          >
            {target.collectors.length > 0 ? (
              <CollectorsTable
                caption={t('targets.caption', {
                  target: place(target.accountId, target.region),
                })}
                collectors={target.collectors}
              />
            ) : (
              t('targets.noCollectors')
            )}
          </Disclosure>
        );
      })}
    </section>
  );
}
