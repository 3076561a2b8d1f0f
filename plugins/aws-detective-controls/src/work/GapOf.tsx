import Typography from '@material-ui/core/Typography';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { groupedAccountId } from '../components/accountId';
import { useText } from '../hooks/useText';

/** Which gap a dialog is about: the control, and whose it is. */
export function GapOf(props: { entityRef: string; controlTitle: string }) {
  const { entityRef, controlTitle } = props;
  const t = useText();
  const account = entityRef.startsWith('account/')
    ? entityRef.slice('account/'.length)
    : undefined;
  return (
    <Typography variant="body2" paragraph>
      <strong>{controlTitle}</strong>
      {' · '}
      {account ? (
        t('scorecard.account', { id: groupedAccountId(account) })
      ) : (
        <EntityDisplayName entityRef={entityRef} hideIcon disableTooltip />
      )}
    </Typography>
  );
}
