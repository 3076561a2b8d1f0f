import { ReactNode } from 'react';
import { Entity } from '@backstage/catalog-model';
import { Progress } from '@backstage/core-components';
import { EntityPosture } from 'backstage-plugin-aws-detective-controls-common';
import { VisuallyHidden } from '../components/VisuallyHidden';
import { Polled } from '../hooks/usePolled';
import { useText } from '../hooks/useText';
import { ClaimWarnings } from './ClaimWarnings';
import { FirstSweep } from './FirstSweep';
import { LoadError } from './LoadError';
import { NoClaims } from './NoClaims';
import { NoResources } from './NoResources';
import { UpdateFailed } from './UpdateFailed';

/** Props of {@link PostureState}. */
export interface PostureStateProps {
  entity: Entity;
  posture: Polled<EntityPosture>;
  /** What to show once there are results. */
  children(posture: EntityPosture): ReactNode;
}

/** Shows what is known of a posture: that it loads, why it does not, or what it lacks. */
export function PostureState(props: PostureStateProps) {
  const { entity, posture, children } = props;
  const { value, error, reload } = posture;
  const t = useText();
  if (!value) {
    return error ? (
      <LoadError error={error} onRetry={reload} />
    ) : (
      <div role="status">
        <VisuallyHidden>{t('state.loading')}</VisuallyHidden>
        <Progress aria-label={t('state.loading')} />
      </div>
    );
  }
  return (
    <>
      {error && <UpdateFailed error={error} onRetry={reload} />}
      <ClaimWarnings warnings={value.warnings} />
      {value.state === 'no-claims' && <NoClaims entity={entity} />}
      {value.state === 'first-sweep' && <FirstSweep sweep={value.sweep} />}
      {value.state === 'no-resources' && <NoResources entity={entity} />}
      {value.state === 'assessed' && children(value)}
    </>
  );
}
