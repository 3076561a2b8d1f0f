import { EmptyState } from '@backstage/core-components';
import { useText } from '../../hooks/useText';

/** The reader may not see this: which permission is missing. */
export function Denied({ permission }: { permission: string }) {
  const t = useText();
  return (
    <EmptyState
      missing="info"
      title={t('scorecard.deniedTitle')}
      description={t('scorecard.deniedText', { permission })}
    />
  );
}
