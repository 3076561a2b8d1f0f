import { EmptyState, Progress } from '@backstage/core-components';
import { usePermission } from '@backstage/plugin-permission-react';
import { awsDetectiveControlsTargetsReadPermission } from 'backstage-plugin-aws-detective-controls-common';
import { TextRoot } from '../components/TextRoot';
import { VisuallyHidden } from '../components/VisuallyHidden';
import { useText } from '../hooks/useText';
import { LoadError } from '../states/LoadError';
import { UpdateFailed } from '../states/UpdateFailed';
import { TargetListView } from './TargetListView';
import { useTargets } from './useTargets';

function Denied() {
  const t = useText();
  const permission = awsDetectiveControlsTargetsReadPermission.name;
  return (
    <EmptyState
      missing="info"
      title={t('targets.deniedTitle')}
      description={t('targets.deniedText', { permission })}
    />
  );
}

function Loading() {
  const t = useText();
  return (
    <div role="status">
      <VisuallyHidden>{t('state.loading')}</VisuallyHidden>
      <Progress aria-label={t('state.loading')} />
    </div>
  );
}

function Targets() {
  const { value, error, reload } = useTargets();
  if (error?.name === 'NotAllowedError') {
    return <Denied />;
  }
  if (!value) {
    return error ? <LoadError error={error} onRetry={reload} /> : <Loading />;
  }
  return (
    <TextRoot>
      {error && <UpdateFailed error={error} onRetry={reload} />}
      <TargetListView targets={value} />
    </TextRoot>
  );
}

/** Which AWS API, in which account and region, was read, denied, throttled or is disabled. */
export function TargetsContent() {
  const { allowed, loading } = usePermission({
    permission: awsDetectiveControlsTargetsReadPermission,
  });
  if (loading) {
    return <Loading />;
  }
  return allowed ? <Targets /> : <Denied />;
}
