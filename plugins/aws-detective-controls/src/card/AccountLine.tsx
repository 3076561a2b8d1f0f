import { Fragment } from 'react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { EntityPosture } from 'backstage-plugin-aws-detective-controls-common';
import { Muted } from '../components/Muted';
import { unassessed } from '../components/counts';
import { useText } from '../hooks/useText';

/** Gaps of the accounts, and who has that work: it is not the entity's owner's. */
export function AccountLine({ posture }: { posture: EntityPosture }) {
  const t = useText();
  const { inherited, accounts } = posture;
  const owners = [
    ...new Set(accounts.flatMap(({ ownerRef }) => ownerRef ?? [])),
  ];
  const links = (
    <>
      {owners.map((owner, index) => (
        <Fragment key={owner}>
          {index > 0 && ', '}
          <EntityRefLink
            entityRef={owner}
            defaultKind="group"
            hideIcon
            underline="always"
          />
        </Fragment>
      ))}
    </>
  );
  return (
    <Muted>
      {inherited.fail > 0 &&
        (owners.length > 0
          ? t('card.accountGapsOf', { count: inherited.fail, owner: links })
          : t('card.accountGapsUnowned', { count: inherited.fail }))}
      {inherited.fail > 0 && unassessed(inherited) > 0 && ' · '}
      {unassessed(inherited) > 0 &&
        t('card.accountUnknown', { count: unassessed(inherited) })}
    </Muted>
  );
}
