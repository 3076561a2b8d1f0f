import { Link } from '@backstage/core-components';
import { Notice } from '../../components/Notice';
import { useTargetsPath } from '../../hooks/useTabLink';
import { useText } from '../../hooks/useText';

/** Says that some figures are old, and leads to their sweeps; nothing where none is. */
export function LateNotice({ targets }: { targets: number }) {
  const t = useText();
  const path = useTargetsPath();
  if (targets === 0) {
    return null;
  }
  return (
    <Notice tone="unknown">
      <div role="status">
        {t('scorecard.late', { count: targets })}{' '}
        {path && <Link to={path}>{t('scorecard.seeSweeps')}</Link>}
      </div>
    </Notice>
  );
}
