import Typography from '@material-ui/core/Typography';
import { ControlResult } from 'backstage-plugin-aws-detective-controls-common';
import { groupedAccountId } from '../../components/accountId';
import { total } from '../../components/counts';
import { Muted } from '../../components/Muted';
import { Owner } from '../../components/Owner';
import { useText } from '../../hooks/useText';
import { ControlListProps } from './ControlList';
import { ControlPanel } from './ControlPanel';
import { countResults } from './countResults';
import { FoldedControls } from './FoldedControls';
import { groupOf, worstFirst } from './planModel';
import { SectionHeading } from './SectionHeading';
import { usePanels } from './usePanels';

/** Controls on the accounts of the entity's resources, apart, with who has the work. */
export function AccountControls(props: ControlListProps) {
  const { entityRef, items, results, linked, attention, posture } = props;
  const t = useText();
  const inherited = items.filter(item => total(item.inherited) > 0);
  const attentive = inherited
    .filter(item => groupOf(item.inherited) === 'attention')
    .sort(worstFirst('inherited'));
  const panels = usePanels(key => linked !== '' && key.endsWith(`/${linked}`));
  const rowsOf = (controlId: string, accountId: string): ControlResult[] =>
    (results.get(controlId) ?? []).filter(
      result => result.inherited && result.accountId === accountId,
    );
  const folded = inherited.some(
    item => groupOf(item.inherited) !== 'attention',
  );
  if (inherited.length === 0) {
    return null;
  }
  const accountIds = new Set([
    ...posture.accounts.map(({ accountId }) => accountId),
    ...attentive.flatMap(({ control }) =>
      (results.get(control.id) ?? [])
        .filter(result => result.inherited)
        .map(({ accountId }) => accountId),
    ),
  ]);
  return (
    <>
      {[...accountIds].map(accountId => {
        const here = attentive.filter(
          ({ control }) => rowsOf(control.id, accountId).length > 0,
        );
        const account = posture.accounts.find(of => of.accountId === accountId);
        return here.length > 0 ? (
          <div key={accountId}>
            <SectionHeading>
              {t('plan.fromAccount', {
                account: groupedAccountId(accountId),
              })}
              {account?.name && ` (${account.name})`}
              {' · '}
              <Owner entityRef={account?.ownerRef} />
            </SectionHeading>
            <Typography variant="body2" paragraph>
              <Muted>{t('plan.inheritedNote')}</Muted>
            </Typography>
            {here.map(({ control }) => {
              const key = `${accountId}/${control.id}`;
              const rows = rowsOf(control.id, accountId);
              return (
                <ControlPanel
                  key={key}
                  entityRef={entityRef}
                  benchmark={props.benchmark}
                  control={control}
                  counts={countResults(rows)}
                  scope="inherited"
                  accountId={accountId}
                  results={rows}
                  loading={attention.loading}
                  open={panels.isOpen(key)}
                  onToggle={() => panels.toggle(key)}
                  linked={control.id === linked}
                />
              );
            })}
          </div>
        ) : null;
      })}
      {folded && (
        <>
          <SectionHeading>{t('plan.fromAccounts')}</SectionHeading>
          <FoldedControls {...props} items={inherited} scope="inherited" />
        </>
      )}
    </>
  );
}
