import { InfoCard, InfoCardVariants } from '@backstage/core-components';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Muted } from '../components/Muted';
import { PostureSubtitle } from '../components/PostureSubtitle';
import { RefreshButton } from '../components/RefreshButton';
import { RefreshStatus } from '../components/RefreshStatus';
import { TextRoot } from '../components/TextRoot';
import { useControls } from '../hooks/useControls';
import { usePosture } from '../hooks/usePosture';
import { useRefresh } from '../hooks/useRefresh';
import { useText } from '../hooks/useText';
import { PostureState } from '../states/PostureState';
import { AssessedCard } from './AssessedCard';

/**
 * Props of the entity card.
 *
 * @public
 */
export interface EntityAwsDetectiveControlsCardProps {
  /** How the card fits into its grid, as for any `InfoCard`. */
  variant?: InfoCardVariants;
}

/**
 * The entity card: can an attack on this service be seen, what is missing, whose
 * is it, what comes first, and how sure and how old is all this.
 */
export function DetectiveControlsCard(
  props: EntityAwsDetectiveControlsCardProps,
) {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const posture = usePosture(entityRef);
  const controls = useControls();
  const refresh = useRefresh(entityRef, posture.expectSweep);
  const t = useText();
  const { value } = posture;
  const sweepable = value !== undefined && value.state !== 'no-claims';
  return (
    <InfoCard
      title={t('card.title')}
      titleTypographyProps={{ component: 'h2' }}
      subheader={
        <Muted>
          {t('card.subtitle')}
          {value?.state === 'assessed' && (
            <>
              {' · '}
              <PostureSubtitle posture={value} />
            </>
          )}
        </Muted>
      }
      action={sweepable ? <RefreshButton refresh={refresh} /> : undefined}
      variant={props.variant}
      divider={false}
    >
      <TextRoot>
        <PostureState entity={entity} posture={posture}>
          {assessed => (
            <AssessedCard
              entity={entity}
              posture={assessed}
              controls={controls}
            />
          )}
        </PostureState>
        {sweepable && (
          <RefreshStatus
            refresh={refresh}
            running={value.state === 'first-sweep' ? 0 : value.sweep.running}
          />
        )}
      </TextRoot>
    </InfoCard>
  );
}
