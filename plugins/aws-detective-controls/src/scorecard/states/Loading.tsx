import { Progress } from '@backstage/core-components';
import { VisuallyHidden } from '../../components/VisuallyHidden';
import { useText } from '../../hooks/useText';

/** Something loads. */
export function Loading() {
  const t = useText();
  return (
    <div role="status">
      <VisuallyHidden>{t('state.loading')}</VisuallyHidden>
      <Progress aria-label={t('state.loading')} />
    </div>
  );
}
