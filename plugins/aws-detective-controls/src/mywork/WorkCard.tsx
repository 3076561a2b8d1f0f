import { InfoCard, InfoCardVariants } from '@backstage/core-components';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Muted } from '../components/Muted';
import { useText } from '../hooks/useText';
import { WorkList } from './WorkList';
import { workOwners } from './workOwners';

/**
 * Props of the card of work.
 *
 * @public
 */
export interface EntityAwsDetectiveControlsWorkCardProps {
  /** How the card fits into its grid, as for any `InfoCard`. */
  variant?: InfoCardVariants;
}

/** The card of a group or user: what their entities lack, most urgent first. */
export function WorkCard({ variant }: EntityAwsDetectiveControlsWorkCardProps) {
  const { entity } = useEntity();
  const t = useText();
  const user = entity.kind.toLowerCase() === 'user';
  return (
    <InfoCard
      title={t('mywork.cardTitle')}
      titleTypographyProps={{ component: 'h2' }}
      subheader={<Muted>{t(user ? 'mywork.ofUser' : 'mywork.ofGroup')}</Muted>}
      variant={variant}
      divider={false}
    >
      <WorkList owners={workOwners(entity)} />
    </InfoCard>
  );
}
