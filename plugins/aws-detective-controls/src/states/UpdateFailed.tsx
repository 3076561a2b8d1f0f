import Button from '@material-ui/core/Button';
import { Notice } from '../components/Notice';
import { useText } from '../hooks/useText';
import { LoadErrorProps } from './LoadError';

/** What is shown is old, because it could not be loaded again. */
export function UpdateFailed({ error, onRetry }: LoadErrorProps) {
  const t = useText();
  return (
    <Notice tone="waived">
      <div role="alert">
        {t('state.updateFailed')} <span lang="en">{error.message}</span>{' '}
        <Button size="small" color="inherit" onClick={onRetry}>
          {t('state.retry')}
        </Button>
      </div>
    </Notice>
  );
}
