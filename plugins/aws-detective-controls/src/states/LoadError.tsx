import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { ResponseErrorPanel } from '@backstage/core-components';
import { badParameterOf } from 'backstage-plugin-aws-detective-controls-common';
import { useText } from '../hooks/useText';
import { BadParameterError } from './BadParameterError';

/** Props of {@link LoadError}. */
export interface LoadErrorProps {
  error: Error;
  onRetry(): void;
}

/** Nothing could be loaded: why, and a way to try again. */
export function LoadError({ error, onRetry }: LoadErrorProps) {
  const t = useText();
  const bad = badParameterOf(error);
  if (bad && (bad.value !== undefined || bad.parameter === 'cursor')) {
    return <BadParameterError bad={bad} onRetry={onRetry} />;
  }
  return (
    <div role="alert">
      <ResponseErrorPanel title={t('state.errorTitle')} error={error} />
      <Typography variant="body2" lang="en" paragraph>
        {error.message}
      </Typography>
      <Button variant="outlined" onClick={onRetry}>
        {t('state.retry')}
      </Button>
    </div>
  );
}
