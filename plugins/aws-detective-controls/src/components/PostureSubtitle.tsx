import { EntityPosture } from 'backstage-plugin-aws-detective-controls-common';
import { useText } from '../hooks/useText';
import { RelativeTime } from './RelativeTime';

/** How much was assessed, and how old that is: `12 AWS resources in 2 accounts · as of 6 minutes ago`. */
export function PostureSubtitle({ posture }: { posture: EntityPosture }) {
  const t = useText();
  return (
    <>
      {t('count.resourcesIn', {
        resources: t('count.resources', { count: posture.resources }),
        accounts: t('count.accounts', { count: posture.accounts.length }),
      })}
      {posture.evaluatedAt && (
        <>
          {' · '}
          {t('time.asOf', { time: <RelativeTime at={posture.evaluatedAt} /> })}
        </>
      )}
    </>
  );
}
